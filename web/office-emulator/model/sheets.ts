/** Finding sheets and ranges the way Excel does: names without regard to case, ids as they are. */
import { formatAddress, insideSheet, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress, type Area } from '../../../workbook/model/area';
import type { SheetInfo } from '../../../workbook/model/book-parts';
import { HostFault } from '../engine/errors';
import { RangeHost, SheetHost, type Book } from './book';

const FORBIDDEN_IN_NAMES = /[\\/?*:[\]]/;
const LONGEST_NAME = 31;

export function sheetInfo(book: Book, id: string): SheetInfo {
  const info = book.backend.sheets().find((sheet) => sheet.id === id);
  if (!info) throw new HostFault('InvalidObjectPath', id);
  return info;
}

export function findSheet(book: Book, key: string): SheetHost | null {
  const wanted = String(key).toLowerCase();
  const info = book.backend.sheets().find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted);
  return info ? new SheetHost(book, info.id) : null;
}

export function checkSheetName(book: Book, name: string, self?: string): string {
  const bad = typeof name !== 'string' || name === '' || name.length > LONGEST_NAME || FORBIDDEN_IN_NAMES.test(name)
    || name.startsWith("'") || name.endsWith("'");
  if (bad) throw new HostFault('InvalidArgument', String(name));
  const other = findSheet(book, name);
  if (other && other.id !== self) throw new HostFault('ItemAlreadyExists', name);
  return name;
}

export const wholeSheet = (): Area => ({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });

export function rangeAt(book: Book, sheet: string, area: Area): RangeHost {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  if (!whole || !insideSheet(area)) throw new HostFault('InvalidArgument');
  return new RangeHost(book, sheet, area);
}

/** A range by address inside a sheet: A1 style, a defined name or the name of a table. */
export function rangeByAddress(book: Book, sheet: string, address: string): RangeHost {
  const { sheet: named, rest } = splitAddress(String(address).replace(/^=/, ''));
  const home = named === null ? sheet : findSheet(book, named)?.id;
  const area = parseArea(rest);
  if (home !== undefined && area) return new RangeHost(book, home, area);
  const byName = area ? null : namedRange(book, rest, sheet);
  if (!byName) throw new HostFault('InvalidArgument', String(address));
  return byName;
}

/** The range a defined name or table name stands for, or null. A sheet's own name hides the workbook's. */
export function namedRange(book: Book, name: string, sheet: string | null): RangeHost | null {
  const wanted = name.toLowerCase();
  const names = book.backend.parts.names.filter((each) => each.name.toLowerCase() === wanted);
  const found = names.find((each) => each.scope === sheet) ?? names.find((each) => each.scope === null);
  if (found) return rangeOfFormula(book, found.formula);
  const table = book.backend.parts.tables.find((each) => each.name.toLowerCase() === wanted);
  return table ? new RangeHost(book, table.sheet, dataArea(table)) : null;
}

const dataArea = (table: { area: Area; header: boolean; totals: boolean }): Area => ({
  ...table.area,
  row: table.area.row + (table.header ? 1 : 0),
  rows: table.area.rows - (table.header ? 1 : 0) - (table.totals ? 1 : 0),
});

export function rangeOfFormula(book: Book, formula: string): RangeHost | null {
  const { sheet, rest } = splitAddress(formula.replace(/^=/, ''));
  const area = parseArea(rest);
  const home = sheet === null ? null : findSheet(book, sheet);
  return area && home ? new RangeHost(book, home.id, area) : null;
}

export const addressOf = (range: RangeHost): string => formatAddress(sheetInfo(range.book, range.sheet).name, range.area);

/** Writing to a protected sheet is refused unless every cell of the area is unlocked. */
export function requireWritable(book: Book, sheet: string, area: Area): void {
  if (!sheetInfo(book, sheet).protected) return;
  const used = book.backend.used(sheet, false);
  const big = area.rows * area.columns > 10_000;
  if (big || !used) throw new HostFault('AccessDenied');
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!book.backend.style(sheet, row, column).unlocked) throw new HostFault('AccessDenied');
    }
  }
}

export function requireUnprotected(book: Book, sheet: string): void {
  if (sheetInfo(book, sheet).protected) throw new HostFault('AccessDenied');
}
