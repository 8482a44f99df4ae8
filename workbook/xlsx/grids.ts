import { intersect, right, type Area } from '../model/area';
import type { Cell, Grid, Merge } from '../model/grid';
import { placeOf } from '../model/places';
import { placesWhere } from '../model/percent';
import type { ReadBook, ReadSheet } from './read';
import type { ReadCell } from './sheet';

/** A formula is what it came to. */
export const shownBy = ({ value, result }: Pick<ReadCell, 'value' | 'result'>): Cell => (value === '' ? (result ?? '') : value);

/** The sheets of a file as they are read of an open workbook, each from its first cell on. */
export function gridsOf(book: ReadBook): readonly Grid[] {
  return book.sheets.map((sheet) => {
    const end = (side: 'row' | 'column'): number => sheet.cells.reduce((most, cell) => Math.max(most, cell[side] + 1), 0);
    // A merge may reach beyond the last cell that holds something.
    return { ...gridIn(book, sheet, { row: 0, column: 0, rows: end('row'), columns: end('column') }), merges: sheet.merges };
  });
}

/** The cells of an area of a sheet, and which of them show a percentage. */
export function gridIn({ looks }: Pick<ReadBook, 'looks'>, sheet: ReadSheet, area: Area): Grid {
  const cells = Array.from({ length: area.rows }, () => Array<Cell>(area.columns).fill(''));
  const formats = new Map<number, string | undefined>();
  for (const cell of sheet.cells) {
    const [row, column] = [cell.row - area.row, cell.column - area.column];
    const line = cells[row];
    if (!line || column < 0 || cell.column > right(area)) continue;
    line[column] = shownBy(cell);
    formats.set(placeOf(row, column), looks[cell.look]?.format);
  }
  const merges = sheet.merges.flatMap((each): Merge[] => {
    const part = intersect(each, area);
    return part ? [{ ...part, row: part.row - area.row, column: part.column - area.column }] : [];
  });
  const percents = placesWhere(cells, (row, column) => formats.get(placeOf(row, column)));
  return { sheet: sheet.name, row: area.row, column: area.column, cells, merges, ...(percents ? { percents } : {}) };
}
