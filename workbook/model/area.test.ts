import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnIndex, columnName, formatAddress, formatArea, parseArea, splitAddress } from './area';

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$2:D9', { row: 1, column: 1, rows: 8, columns: 3 }],
    ['D9:B2', { row: 1, column: 1, rows: 8, columns: 3 }],
    ['C:D', { row: 0, column: 2, rows: 1_048_576, columns: 2 }],
    ['4:6', { row: 3, column: 0, rows: 3, columns: 16_384 }],
    ['XFD1048576', { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ])('%s is a place', (address, area) => expect(parseArea(address)).toEqual(area));

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A1:B2:C3', '台账', 'A1 '])('“%s” is none', (address) => expect(parseArea(address)).toBeNull());

  it('are written as they are read', () => {
    const index = fc.integer({ min: 0, max: 16_000 });
    fc.assert(fc.property(index, index, fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), (row, column, rows, columns) => {
      const area = { row, column, rows, columns };
      expect(parseArea(formatArea(area))).toEqual(area);
      expect(columnIndex(columnName(column))).toBe(column);
    }));
  });

  it('quote sheet names where a formula needs it, and give them back', () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(['台账', '表 1', "it's", '2019', 'A1', 'a-b'].map((name) => formatAddress(name, cell))).toEqual(['台账!A1', "'表 1'!A1", "'it''s'!A1", "'2019'!A1", "'A1'!A1", "'a-b'!A1"]);
    for (const name of ['台账', '表 1', "it's", 'a!b']) expect(splitAddress(formatAddress(name, cell))).toEqual({ sheet: name, rest: 'A1' });
  });
});
