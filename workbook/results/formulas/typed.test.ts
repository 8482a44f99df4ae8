import { describe, expect, it } from 'vitest';
import type { Cell } from '../../model/grid';
import { gridOf } from '../../ledger/testing/fake-book';
import { villageBook } from '../../../addin/pane/testing/villages';
import { fakeScoring } from '../../../addin/explanation/testing/fake-scoring';
import { shifted } from './formula';
import { cellsIn, type Knowledge } from './answered';
import { sameAsAnswer, typedAmong } from './typed';

const { book, scoring } = fakeScoring(villageBook());
const totalOf = (name: string): number => scoring.answer.units.find(({ unit }) => unit === name)!.total!;

function typedOn(cells: readonly (readonly (Cell | null)[])[]) {
  const grid = gridOf({ sheets: { 汇总: { cells } } }, { sheet: '汇总' })!;
  const knowledge: Knowledge = { book, language: 'zh', cell: cellsIn([grid]), scored: [{ request: {} as never, answer: scoring.answer, ledger: scoring.ledger, when: scoring.when, at: 0 }] };
  const formulas = grid.cells.flatMap((line, row) => line.flatMap((cell, column) => (typeof cell === 'string' && /^=.*SCORE/.test(cell) ? [{ sheet: '汇总', row, column, formula: cell, value: cell }] : [])));
  return typedAmong(formulas, [grid], knowledge);
}

describe('a figure typed among scoring formulas', () => {
  const column = [
    ['单位', '总分'],
    ['青石村', '=SCORE($A2,2019)'],
    ['白水村', 99],
    ['大塘村', '=SCORE($A4,2019)'],
    ['云台村', totalOf('云台村')],
    ['合计', 400],
  ];

  it('is found between and below them, beside what the answer gives', () => {
    expect(typedOn(column).map(({ row, column: at, unit, value, answer, formula }) => [row, at, unit, value, answer, formula])).toEqual([
      [2, 1, '白水村', 99, totalOf('白水村'), '=SCORE($A3,2019)'],
      [4, 1, '云台村', totalOf('云台村'), totalOf('云台村'), '=SCORE($A5,2019)'],
    ]);
    expect(typedOn(column).map(sameAsAnswer)).toEqual([false, true]);
  });

  it('is found where units stand side by side', () => {
    expect(typedOn([['青石村', '白水村', '大塘村'], ['=SCORE(A$1,2019)', 99, '=SCORE(C$1,2019)']]).map(({ unit }) => unit)).toEqual(['白水村']);
  });

  it('is found where the formulas tell a veto in words', () => {
    const veto = (row: number) => `=IF(SCORE.VETO($A${row},2019),"是","否")`;
    expect(typedOn([['单位', '一票否决'], ['青石村', veto(2)], ['云台村', '否'], ['大塘村', veto(4)]]).map(({ unit, value, answer }) => [unit, value, answer])).toEqual([['云台村', '否', '是']]);
  });

  it('is none where but one formula stands, or where a cell is about no unit', () => {
    expect(typedOn([['青石村', '=SCORE(A1,2019)'], ['白水村', 99]])).toEqual([]);
    expect(typedOn([['青石村', '=SCORE(A1,2019)'], ['小计', 99], ['白水村', '=SCORE(A3,2019)']])).toEqual([]);
  });
});

describe('a formula filled down or across', () => {
  it('moves what is not fixed, and leaves texts and sheet names alone', () => {
    expect(shifted(`=SCORE($A2,B$1,"V16")+'A1 B2'!C3&"A1"`, 2, 1)).toBe(`=SCORE($A4,C$1,"V16")+'A1 B2'!D5&"A1"`);
    expect(shifted('=SCORE(Z9,2019)', 0, 1)).toBe('=SCORE(AA9,2019)');
    expect(shifted('=LOG10(A1)', 1, 0)).toBe('=LOG10(A2)');
  });
});
