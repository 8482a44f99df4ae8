import { expect, it } from 'vitest';
import type { Move } from '../../model/moves/move';
import { parseArea } from '../../model/area';
import { movedThrough } from '../../model/moves/moved';
import { movedFormula, type Sheets } from './formula';

const sheets = (...moves: Move[]): Sheets => ({
  idOf: (name) => ({ 台账: 'a', '汇总 表': 'b' })[name],
  nameOf: (id) => ({ a: '台账', b: '汇总 表' })[id] ?? '',
  moved: (placed) => movedThrough(placed, moves),
});
const rows = (at: number, count: number, sheet = 'a'): Move => ({ kind: 'lines', sheet, axis: 'row', at, count });
const moved = (formula: string, move: Move, sheet: string | null = 'a'): string => movedFormula(formula, sheet, sheets(move));

it.each([
  ['A1+A3', 'A1+A5'],
  ['SUM($A$1:$B$9)*Sheet9!A5', 'SUM($A$1:$B$11)*Sheet9!A5'],
  ['VLOOKUP(A5,台账!$A:$C,2,0)+SUM(3:5)', 'VLOOKUP(A7,台账!$A:$C,2,0)+SUM(5:7)'],
  ["'汇总 表'!A5+'台账'!a5&\"A5\"", "'汇总 表'!A5+'台账'!A7&\"A5\""],
  ["[1]台账!A5+'[1]台账'!A5+台账:汇总!A5", "[1]台账!A5+'[1]台账'!A5+台账:汇总!A5"],
  ['LOG10(A5)+表1[[#This Row],[A5]]+A5.B+_A5+A5B', 'LOG10(A7)+表1[[#This Row],[A5]]+A5.B+_A5+A5B'],
  ['A3:INDEX(B:B,5):C5', 'A5:INDEX(B:B,5):C7'],
  ['(台账!$B$2,台账!$B$3)', '(台账!$B$2,台账!$B$5)'],
  ['B5:A4', 'A6:B7'],
])('moves what %s refers to', (formula, expected) => {
  expect(moved(formula, rows(2, 2))).toBe(expected);
});

it('says what is gone as Excel does', () => {
  expect(moved("A3+台账!A3+'台账'!$A$3:$B$3+SUM(A2:A4)", rows(2, -1))).toBe("#REF!+台账!#REF!+'台账'!#REF!+SUM(A2:A3)");
});

it('moves on a sheet what stands without a name, and elsewhere only what names the sheet', () => {
  expect([moved('A5+台账!A5', rows(0, 1), 'b'), moved('A5+台账!A5', rows(0, 1), null), moved("A5+'汇总 表'!A5", rows(0, 1, 'b'))]).toEqual(['A5+台账!A6', 'A5+台账!A6', "A5+'汇总 表'!A6"]);
});

it('names the sheet to which cells were put', () => {
  const cut: Move = { kind: 'cut', from: { sheet: 'a', area: parseArea('A1:B2')! }, to: { sheet: 'b', area: parseArea('C1:D2')! } };
  expect([moved('A1+C9', cut), moved("'台账'!$A$1:$B$2", cut, 'b'), moved("'汇总 表'!C1", cut)]).toEqual(["'汇总 表'!C1+C9", "'汇总 表'!$C$1:$D$2", "'汇总 表'!#REF!"]);
});
