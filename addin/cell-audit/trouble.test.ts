import { describe, expect, it } from 'vitest';
import type { Cell } from '../../workbook/model/grid';
import { gridOf } from '../../workbook/ledger/testing/fake-book';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import { cellsIn } from '../../workbook/results/formulas/answered';
import { troubleOf } from './trouble';

const { book, scoring } = fakeScoring(villageBook());

function at(unit: string, formula: string, value: Cell) {
  const grid = gridOf({ sheets: { 汇总: { cells: [[unit, '明年', 'V3']] } } }, { sheet: '汇总' });
  const scored = [{ request: {} as never, answer: scoring.answer, ledger: scoring.ledger, when: scoring.when, at: 0 }];
  return troubleOf({ sheet: '汇总', row: 0, column: 3, formula, value }, { book, scored, language: 'zh', cell: cellsIn([grid]) });
}

describe('a cell that shows an error', () => {
  it('says that another unit is meant, and offers its name for the cell that holds it', () => {
    const trouble = at('青石村委会', '=SCORE(A1,2019)', '#N/A');
    expect(trouble?.text).toContain('是不是“青石村”');
    expect(trouble?.mends).toEqual([
      { is: 'unit', other: '青石村', change: { sheet: '汇总', row: 0, column: 0, put: '青石村', seen: '青石村委会' } },
      { is: 'go', address: '汇总!A1' },
    ]);
  });

  it('offers the name for the formula itself where it stands there', () => {
    expect(at('', '=SCORE("青石村委会",2019)', '#N/A')?.mends).toEqual([
      { is: 'unit', other: '青石村', change: { sheet: '汇总', row: 0, column: 3, put: { formula: '=SCORE("青石村",2019)' }, seen: { formula: '=SCORE("青石村委会",2019)' } } },
    ]);
  });

  it('leads to the row that waits for its figure, and to the one that is wrong', () => {
    expect(at('石桥村', '=SCORE(A1,2019)', '#N/A')?.mends).toEqual([{ is: 'go', address: expect.stringMatching(/^台账!F\d+$/) as string }]);
    const wrong = at('竹园村', '=SCORE(A1,2019)', '#VALUE!');
    expect(wrong?.mends).toEqual([{ is: 'go', address: expect.stringMatching(/^台账!F\d+$/) as string }]);
  });

  it('leads to the year that is none', () => {
    expect(at('青石村', '=SCORE(A1,B1)', '#VALUE!')?.mends).toEqual([{ is: 'go', address: '汇总!B1' }]);
  });

  it('leads to the year of which the ledger has no rows, and to no row of another', () => {
    const when = { year: 2018, period: null };
    const { ledger } = scoring;
    const rowless = { ...ledger, facts: ledger.facts.filter(({ fact }) => fact.unit !== '柳湾村') };
    const answer = { ...scoring.answer, units: scoring.answer.units.map((unit) => ({ ...unit, status: 'provisional' as const, total: null })) };
    const grid = gridOf({ sheets: { 汇总: { cells: [['青石村', 2018]] } } }, { sheet: '汇总' });
    const scored = [{ request: {} as never, answer, ledger: rowless, when, at: 0 }];
    const trouble = troubleOf({ sheet: '汇总', row: 0, column: 3, formula: '=SCORE(A1,B1)', value: '#N/A' }, { book: { ...book, ledgers: [rowless] }, scored, language: 'zh', cell: cellsIn([grid]) });
    expect(trouble?.mends).toEqual([{ is: 'go', address: '汇总!B1' }]);
  });

  it('offers to score again where nothing was scored for it', () => {
    expect(at('青石村', '=SCORE(A1,2018)', '#N/A')?.mends).toEqual([{ is: 'again' }]);
  });

  it('is none where all is well, or the formula is none of ours', () => {
    expect([at('青石村', '=SCORE(A1,2019)', 96.35), at('青石村', '=VLOOKUP(A1,B:C,2,0)', '#N/A')]).toEqual([null, null]);
  });
});
