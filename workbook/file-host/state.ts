import { emptyParts } from '../model/book-parts';
import { part } from '../xlsx/package';
import type { ReadBook, ReadSheet } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';
import type { SavedBook, SavedCell, SavedSheet } from '../xlsx/write/state';

/** A workbook exactly as it was read, in the shape in which it is saved. */
export function stateOf(book: ReadBook): SavedBook {
  return {
    active: book.sheets[book.active]?.id ?? '',
    parts: { ...emptyParts(), tables: book.tables, names: book.names, xml: book.xml, settings: book.settings, properties: book.properties },
    tableColumns: (id) => titlesOf(book, id),
    sheets: book.sheets.map(sheetState),
  };
}

/** As the file has them: none of them changes here. */
function titlesOf({ tables, parts }: ReadBook, id: string): string[] {
  const path = tables.find((each) => each.id === id)?.part;
  const columns = path === undefined ? undefined : part(parts, path)?.child('tableColumns')?.all('tableColumn');
  return (columns ?? []).map((column) => (column.get('name') ?? '').replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

function sheetState(sheet: ReadSheet): SavedSheet {
  const { id, name, visibility, gridlines, tabColor, merges, frozen, defaultRowHeight } = sheet;
  const extent = {
    rows: reach([...sheet.cells.map(({ row }) => row + 1), ...merges.map(({ row, rows }) => row + rows)]),
    columns: reach([...sheet.cells.map(({ column }) => column + 1), ...merges.map(({ column, columns }) => column + columns)]),
  };
  return {
    id, name, visibility, gridlines, tabColor, merges, frozen, extent, protected: sheet.protected,
    ...(defaultRowHeight === undefined ? {} : { defaultRowHeight }),
    cells: sheet.cells.filter(({ value, result, formula, look }) => value !== '' || result !== undefined || formula !== undefined || look !== 0).map(savedCell),
    spills: sheet.cells.flatMap(({ array }) => (array ? [array] : [])),
    rows: rowsOf(sheet, extent.rows),
    columns: new Map(sheet.columns.flatMap(({ at, count, ...line }) => Array.from({ length: Math.max(0, Math.min(count, extent.columns - at)) }, (_, index) => [at + index, line] as const))),
  };
}

/** A sheet has too many cells for a list of arguments. */
const reach = (ends: readonly number[]): number => ends.reduce((last, end) => Math.max(last, end), 1);

/** What lies beyond the extent stays as the file has it. */
function rowsOf({ rows, restHidden }: ReadSheet, extent: number): SavedSheet['rows'] {
  if (!restHidden) return new Map([...rows].filter(([row]) => row < extent));
  return new Map(Array.from({ length: extent }, (_, row) => [row, rows.get(row) ?? { hidden: true }]));
}

function savedCell({ row, column, value, result, formula, look }: ReadCell): SavedCell {
  return { row, column, value: result ?? value, look, ...(formula === undefined ? {} : { formula }) };
}
