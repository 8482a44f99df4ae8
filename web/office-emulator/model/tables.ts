/** Tables move with their rows and columns, and grow when something is entered right under them, as in Excel. */
import { bottom, intersect, type Area } from '../../../workbook/model/area';
import type { BookParts, Table } from '../../../workbook/model/book-parts';
import type { GridBackend } from '../backend';
import { HostFault } from '../engine/errors';
import { RangeHost, type Book } from './book';
import { rangeByAddress } from './sheets';

export const tableById = (book: Book, id: string): Table => tableOfParts(book.backend.parts, id);

export function tableOfParts({ tables }: Pick<BookParts, 'tables'>, id: string): Table {
  const table = tables.find((each) => each.id === id);
  if (!table) throw new HostFault('InvalidObjectPath', id);
  return table;
}

export function findTable(book: Book, key: string, tables = book.backend.parts.tables): Table | null {
  const wanted = String(key).toLowerCase();
  return tables.find((each) => each.id === key || each.name.toLowerCase() === wanted) ?? null;
}

export const headerArea = (table: Table): Area => ({ ...table.area, rows: 1 });

export function bodyArea(table: Table): Area {
  const rows = table.area.rows - (table.header ? 1 : 0) - (table.totals ? 1 : 0);
  return { ...table.area, row: table.area.row + (table.header ? 1 : 0), rows: Math.max(rows, 1) };
}

/** Rows of data: an empty table still shows one blank row, which does not count. */
export function bodyRows(book: Book, table: Table): number {
  const area = bodyArea(table);
  const lines = table.area.rows - (table.header ? 1 : 0) - (table.totals ? 1 : 0);
  if (lines > 1) return lines;
  return book.backend.read(table.sheet, area).some((row) => row.some((cell) => cell.value !== '' || cell.formula)) ? lines : 0;
}

export const columnNames = (book: Book, table: Table): string[] => columnNamesIn(book.backend, table);

export function columnNamesIn(grid: Pick<GridBackend, 'read'>, table: Table): string[] {
  if (!table.header) return Array.from({ length: table.area.columns }, (_, index) => `列${index + 1}`);
  return grid.read(table.sheet, headerArea(table))[0]!.map((cell, index) => cell.text || `列${index + 1}`);
}

export function createTable(book: Book, sheet: string, where: unknown, header: boolean): Table {
  const range = where instanceof RangeHost ? where : rangeByAddress(book, sheet, String(where));
  const { tables } = book.backend.parts;
  const overlaps = tables.some((each) => each.sheet === range.sheet && intersect(each.area, range.area));
  if (overlaps) throw new HostFault('InvalidArgument', 'table');
  const area = range.area.rows === 1 && header ? { ...range.area, rows: 2 } : range.area;
  let number = tables.length + 1;
  while (findTable(book, `表${number}`)) number += 1;
  const table: Table = { id: `{T-${number}-${range.sheet}}`, name: `表${number}`, sheet: range.sheet, area, header, totals: false, style: 'TableStyleMedium2' };
  tables.push(table);
  book.backend.partsChanged('tables');
  book.raise({ type: 'table-added', table: table.id, sheet: table.sheet });
  return table;
}

export function addRows(book: Book, table: Table, index: number | null | undefined, values: unknown[][]): number {
  const body = bodyArea(table);
  const count = bodyRows(book, table);
  const at = index === null || index === undefined || index === -1 ? count : index;
  if (!Number.isInteger(at) || at < 0 || at > count) throw new HostFault('InvalidArgument', 'index');
  if (values.some((row) => row.length !== table.area.columns)) throw new HostFault('InvalidArgument', 'values');
  const fresh = count === 0 ? values.length - 1 : values.length;
  if (fresh > 0) growBy(book, table, body.row + (count === 0 ? 1 : at), fresh);
  return body.row + at;
}

function growBy(book: Book, table: Table, line: number, lines: number): void {
  const atTheEnd = line > bottom(table.area);
  if (!atTheEnd || !isFree(book, table, lines)) book.backend.insertLines(table.sheet, 'row', line, lines);
  if (atTheEnd) table.area = { ...table.area, rows: table.area.rows + lines };
  book.backend.partsChanged('tables');
}

/** Whether the lines right under a table are empty, so that it can grow without moving anything. */
function isFree(book: Book, table: Table, lines: number): boolean {
  const under = { ...table.area, row: bottom(table.area) + 1, rows: lines };
  return book.backend.read(table.sheet, under).every((row) => row.every((cell) => cell.value === '' && !cell.formula));
}

export function deleteTable(book: Book, table: Table, withCells: boolean): void {
  const { parts } = book.backend;
  parts.tables.splice(parts.tables.indexOf(table), 1);
  if (withCells) book.backend.clear(table.sheet, table.area, 'all');
  book.backend.partsChanged('tables');
  book.raise({ type: 'table-deleted', table: table.id, sheet: table.sheet });
}
