import { describe, expect, it } from 'vitest';
import type { Change } from '../../../workbook/model/port/editor';
import { blocksOf } from './puts';

const at = (row: number, column: number, sheet = '得分表'): Change => ({ sheet, row, column, put: row * 10 + column });
const shapes = (changes: readonly Change[]) => blocksOf(changes).map(({ sheet, row, column, rows, columns }) => [sheet, row, column, rows, columns]);

describe('changes are handed over', () => {
  it('as one rectangle where they fill one, in whatever order they come', () => {
    const [block] = blocksOf([at(2, 1), at(1, 2), at(1, 1), at(2, 2)]);
    expect(block).toMatchObject({ row: 1, column: 1, rows: 2, columns: 2 });
    expect(block?.changes.map((line) => line.map(({ put }) => put))).toEqual([[11, 12], [21, 22]]);
  });

  it('in several where something between them, or another sheet, is left alone', () => {
    expect(shapes([at(1, 1), at(1, 2), at(3, 1), at(3, 2), at(1, 4), at(1, 3, '汇总')]).sort()).toEqual(
      [['得分表', 1, 1, 1, 2], ['得分表', 1, 4, 1, 1], ['得分表', 3, 1, 1, 2], ['汇总', 1, 3, 1, 1]].sort(),
    );
  });

  it('each exactly once, however ragged they are', () => {
    const ragged = [at(1, 1), at(2, 1), at(3, 1), at(1, 2), at(2, 2), at(1, 3), at(3, 3), at(5, 1)];
    const handed = blocksOf(ragged).flatMap((block) => block.changes.flatMap((line, row) => line.map((change, column) => [change.put, (block.row + row) * 10 + block.column + column])));
    expect(handed).toHaveLength(ragged.length);
    expect(handed.every(([put, where]) => put === where)).toBe(true);
  });
});
