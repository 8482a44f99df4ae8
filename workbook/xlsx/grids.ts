import type { Cell, Grid } from '../model/grid';
import { placeOf } from '../model/places';
import { placesWhere } from '../model/percent';
import type { ReadBook, ReadSheet } from './read';

/** The sheets of a file as they are read of an open workbook: a formula is what it came to. */
export function gridsOf({ sheets, looks }: ReadBook): readonly Grid[] {
  return sheets.map((sheet) => gridOf(sheet, looks));
}

function gridOf({ name, cells, merges }: ReadSheet, looks: ReadBook['looks']): Grid {
  const lines: Cell[][] = [];
  const formats = new Map<number, string | undefined>();
  for (const { row, column, value, result, look } of cells) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] as Cell[];
    while (line.length <= column) line.push('');
    line[column] = value === '' ? (result ?? '') : value;
    formats.set(placeOf(row, column), looks[look]?.format);
  }
  const percents = placesWhere(lines, (row, column) => formats.get(placeOf(row, column)));
  const width = Math.max(0, ...lines.map(({ length }) => length));
  return { sheet: name, row: 0, column: 0, cells: lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]), merges, ...(percents ? { percents } : {}) };
}
