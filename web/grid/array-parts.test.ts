import { expect, it } from 'vitest';
import { partlyEntered } from './array-parts';

const block = { row: 3, column: 0, rows: 1, columns: 2 };
const other = { row: 9, column: 0, rows: 3, columns: 1 };
const cell = (row: number, column: number) => ({ row, column });

it('finds a block of which only a part is entered, its first cell too', () => {
  expect(partlyEntered([other, block], [cell(0, 0), cell(3, 1)])).toBe(block);
  expect(partlyEntered([block], [cell(3, 0)])).toBe(block);
});

it('lets a whole block be entered, and what lies beside it', () => {
  expect(partlyEntered([block, other], [cell(3, 0), cell(3, 1), cell(3, 2), cell(8, 0), cell(12, 0)])).toBeNull();
  expect(partlyEntered([{ ...block, columns: 1 }], [cell(3, 0)])).toBeNull();
});
