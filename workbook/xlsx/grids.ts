import type { Cell, Grid } from '../model/grid';
import type { ReadBook, ReadSheet } from './read';

/** The sheets of a file as they are read of an open workbook: a formula is what it came to. */
export function gridsOf({ sheets }: ReadBook): readonly Grid[] {
  return sheets.map(gridOf);
}

function gridOf({ name, cells, merges }: ReadSheet): Grid {
  const lines: Cell[][] = [];
  for (const { row, column, value, result } of cells) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as Cell[];
    while (line.length <= column) line.push('');
    line[column] = value === '' ? (result ?? '') : value;
  }
  const width = Math.max(0, ...lines.map(({ length }) => length));
  return { sheet: name, row: 0, column: 0, cells: lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]), merges };
}
