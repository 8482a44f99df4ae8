/** How a sheet of a file looks and is printed, as hosts tell it of the sheets that they hold. */
import { contains } from '../model/area';
import { alike, type PaperCell, type PaperLook } from '../model/paper';
import { chartsIn } from './read-charts';
import { pageIn } from './read-page';
import type { ReadBook, ReadSheet } from './read';
import type { Look } from './styles';

/** Where the file says nothing: characters, and points. */
const USUAL = { width: 8.43, height: 15 } as const;

export function paperIn(book: ReadBook, sheet: ReadSheet): PaperLook {
  const { page = { landscape: false, fit: 100 }, titles = null, printed = null } = pageIn(book, sheet) ?? {};
  return { ...lookIn(book.looks, sheet), page, titles, ...(printed ? { printed } : {}), charts: chartsIn(book, sheet) };
}

/** Its cells, lines and merges. */
export function lookIn(looks: readonly Look[], { cells, merges, rows, columns, defaultColumnWidth = USUAL.width, defaultRowHeight = USUAL.height }: Pick<ReadSheet, 'cells' | 'merges' | 'rows' | 'columns' | 'defaultColumnWidth' | 'defaultRowHeight'>): Pick<PaperLook, 'widths' | 'heights' | 'merges' | 'looks'> {
  const end = (side: 'row' | 'column'): number => [...cells, ...merges.map((area) => ({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 }))].reduce((most, each) => Math.max(most, each[side] + 1), 1);
  return {
    widths: Array.from({ length: end('column') }, (_, at) => columns.find((line) => contains({ row: 0, column: line.at, rows: 1, columns: line.count }, { row: 0, column: at, rows: 1, columns: 1 }))?.size ?? defaultColumnWidth),
    heights: Array.from({ length: end('row') }, (_, at) => rows.get(at)?.size ?? defaultRowHeight),
    merges,
    looks: alike(cells.map(({ row, column, look }) => ({ row, column, look: paperCell(looks[look]) }))),
  };
}

function paperCell({ font, size, bold, italic, color, fill, wrap, horizontal, vertical, lines, format }: Look = { format: 'General' }): PaperCell {
  return {
    ...(font ? { font } : {}), ...(size ? { size } : {}), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(color ? { color } : {}), ...(fill ? { fill } : {}),
    ...(wrap ? { wrap } : {}), ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}),
    boxed: lines?.top !== undefined, format,
  };
}
