import { emptyParts } from '../model/book-parts';
import { printNames } from '../model/print-names';
import { part } from '../xlsx/package';
import { shownBy } from '../xlsx/grids';
import type { ReadBook, ReadSheet } from '../xlsx/read';
import type { ReadCell } from '../xlsx/sheet';
import type { Look } from '../xlsx/styles';
import type { SavedBook, SavedCell, SavedSheet } from '../xlsx/write/state';
import type { FileSheet, StandingBook } from './file-sheet';

/**
 * A workbook in the shape in which it is saved: exactly as it was read, or as it stands since. `original` is what was read:
 * looks that it does not have came since.
 */
export function stateOf(book: StandingBook, original: ReadBook = book): SavedBook {
  return {
    active: book.sheets[book.active]?.id ?? '',
    parts: { ...emptyParts(), tables: book.tables, names: [...book.names, ...book.sheets.flatMap(namesOfPage)], xml: book.xml, settings: book.settings, properties: book.properties },
    tableColumns: (id) => titlesOf(book, original, id),
    sheets: book.sheets.map((sheet) => sheetState(sheet, book.looks, original.looks.length)),
  };
}

const namesOfPage = ({ id, name, paper }: FileSheet): SavedBook['parts']['names'] => (paper?.printed ? [...printNames({ id, name }, paper.printed, paper.titles)] : []);

/** As the file has them, but for those whose cell says something else now: a table names its columns as their cells do. */
function titlesOf(book: StandingBook, original: ReadBook, id: string): string[] {
  const table = book.tables.find((each) => each.id === id);
  const titles = writtenTitles(original, table?.part);
  if (!table?.header || book === original) return titles;
  const { sheet, area } = table;
  const texts = (of: ReadBook): string[] => {
    const cells = of.sheets.find((each) => each.id === sheet)?.cells.filter(({ row }) => row === area.row) ?? [];
    return titles.map((_, index) => String(shownBy(cells.find(({ column }) => column === area.column + index) ?? { value: '' })));
  };
  const [before, now] = [texts(original), texts(book)];
  return titles.map((title, index) => (before[index] === now[index] ? title : (now[index] || `列${index + 1}`)));
}

function writtenTitles({ parts }: ReadBook, path: string | undefined): string[] {
  const columns = path === undefined ? undefined : part(parts, path)?.child('tableColumns')?.all('tableColumn');
  return (columns ?? []).map((column) => (column.get('name') ?? '').replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
}

function sheetState(sheet: FileSheet, looks: readonly Look[], known: number): SavedSheet {
  const { id, name, visibility, gridlines, tabColor, merges, frozen, defaultRowHeight } = sheet;
  const extent = {
    rows: reach([...sheet.cells.map(({ row }) => row + 1), ...merges.map(({ row, rows }) => row + rows)]),
    columns: reach([...sheet.cells.map(({ column }) => column + 1), ...merges.map(({ column, columns }) => column + columns)]),
  };
  return {
    id, name, visibility, gridlines, tabColor, merges, frozen, extent, protected: sheet.protected,
    ...(defaultRowHeight === undefined ? {} : { defaultRowHeight }),
    ...(sheet.choices ? { choices: sheet.choices } : {}), ...(sheet.paper ? { page: sheet.paper.page, charts: sheet.paper.charts ?? [] } : {}),
    cells: sheet.cells.filter(({ value, result, formula, look }) => value !== '' || result !== undefined || formula !== undefined || look !== 0).map((cell) => savedCell(cell, cell.look < known ? cell.look : (looks[cell.look] ?? 0))),
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

function savedCell({ row, column, value, result, formula }: ReadCell, look: SavedCell['look']): SavedCell {
  return { row, column, value: result ?? value, look, ...(formula === undefined ? {} : { formula }) };
}
