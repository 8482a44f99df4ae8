import { describe, expect, it } from 'vitest';
import { cellsIn, type Knowledge } from '../../workbook/results/formulas/answered';
import type { Cell } from '../../workbook/model/grid';
import { gridOf, type FakeBook } from '../../workbook/ledger/testing/fake-book';
import { villageBook } from '../pane/testing/villages';
import { fakeScoring } from '../explanation/testing/fake-scoring';
import { verify } from './verify';

const { book, scoring } = fakeScoring(villageBook());
const total = scoring.answer.units.find(({ unit }) => unit === '青石村')!.total!;

/** A sheet on which a formula stands in B2 and shows something; A2 holds the unit. */
function known(shown: readonly (readonly (Cell | null)[])[], unit: Cell = '青石村'): Knowledge {
  const paper: FakeBook = { sheets: { 汇总: { cells: [['单位', '总分'], [unit, ...(shown[0] ?? [])], ...shown.slice(1).map((line) => [null, ...line])] } } };
  const request = { rulebook: '', year: 2019, units: [], facts: [] } as never;
  return { book, scored: [{ request, answer: scoring.answer, ledger: scoring.ledger, when: scoring.when, at: 0 }], language: 'zh', cell: cellsIn([gridOf(paper, { sheet: '汇总' })]) };
}
const cell = (formula: string, value: Cell) => ({ sheet: '汇总', row: 1, column: 1, formula, value });

describe('a formula that is to become a value', () => {
  it('agrees where its cell shows what the answer gives', () => {
    expect(verify(cell('=SCORE($A2,2019)', total), known([[total]]))).toMatchObject({ is: 'agrees', values: [[total]], of: { when: { year: 2019 } } });
  });

  it('differs where its cell shows the figure of before, is busy, or is of another year', () => {
    expect(verify(cell('=SCORE($A2,2019)', 80), known([[80]]))).toMatchObject({ is: 'differs', shown: 80, now: total });
    expect(verify(cell('=SCORE($A2,2019)', '#BUSY!'), known([['#BUSY!']]))).toMatchObject({ is: 'differs' });
    expect(verify(cell('=SCORE($A2,2018)', total), known([[total]]))).toMatchObject({ is: 'differs', now: '' });
  });

  it('agrees where it reckons on with the result in a way that can be followed', () => {
    expect(verify(cell('=SCORE($A2,2019)+1', total + 1), known([[total + 1]])).is).toBe('agrees');
    expect(verify(cell('=IF(SCORE.VETO($A2,2019),"是","否")', '否'), known([['否']]))).toMatchObject({ is: 'agrees', values: [['否']] });
    expect(verify(cell('=IF(SCORE.VETO($A2,2019),"是","否")', '是'), known([['是']]))).toMatchObject({ is: 'differs', now: '否' });
    expect(verify(cell('=ROUND(SCORE($A2,2019),1)', '#N/A'), known([['#N/A']], '柳湾村'))).toMatchObject({ is: 'agrees', values: [['待定 86.75～91.75']] });
  });

  it('is not checked where it reckons on in other ways, or nobody can follow its arguments', () => {
    expect(verify(cell('=MEDIAN(SCORE($A2,2019),1)', total), known([[total]])).is).toBe('unchecked');
    expect(verify(cell('=SCORE(INDEX(A:A,2),2019)', total), known([[total]])).is).toBe('unchecked');
  });

  it('becomes a text where the result is open, and a rank for now where others are', () => {
    expect(verify(cell('=SCORE($A2,2019)', '#N/A'), known([['#N/A']], '柳湾村'))).toMatchObject({ is: 'agrees', values: [['待定 86.75～91.75']], open: { is: 'total' } });
    expect(verify(cell('=SCORE.RANK($A2,2019)', 1), known([[1]]))).toMatchObject({ is: 'agrees', values: [['暂列1']], open: { is: 'rank' } });
  });

  it('is checked in every cell that it fills, and each item that is open has its own interval', () => {
    const items = verify(cell('=SCORE.ITEMS($A2,2019)', 'V1'), known([['V1']], '柳湾村'));
    expect(items.is).toBe('differs');
    const unit = scoring.answer.units.find(({ unit }) => unit === '柳湾村')!;
    const words = (status: string): string => ({ PENDING: '待定', OK: '正常', CAPPED: '封顶', FLOORED: '扣完' })[status] ?? status;
    const lines = unit.items.map((item) => [item.code, item.name, item.score ?? '#N/A', item.max !== null && item.max !== 0 ? item.max : (item.min ?? item.max ?? ''), words(item.status)] as Cell[]);
    const agreeing = verify(cell('=SCORE.ITEMS($A2,2019)', 'V1'), known(lines, '柳湾村'));
    expect(agreeing).toMatchObject({ is: 'agrees', area: { rows: lines.length, columns: 5 } });
    const open = agreeing.is === 'agrees' ? agreeing.values.find(([code]) => code === 'V4') : [];
    expect(open?.[2]).toBe('待定 0～5');
  });

  it('knows a draw by drawing again', () => {
    const formula = '=SCORE.SAMPLE(A2:A9,0.3,7)';
    expect(verify(cell(formula, '青石村'), known([['青石村']]), new Map([[`汇总!${formula}`, [['青石村']]]])).is).toBe('agrees');
    expect(verify(cell(formula, '青石村'), known([['青石村']]), new Map([[`汇总!${formula}`, [['白水村']]]])).is).toBe('differs');
  });
});
