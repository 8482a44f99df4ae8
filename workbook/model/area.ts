/** Rectangles of cells and their A1 addresses. Rows and columns count from 0, as in Office.js. */

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

const A1_PART = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^[A-Za-z]{1,3}\d+$/;

export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reads `B2`, `B2:D9`, `$B$2`, `B:D` and `2:9`; null for anything else. */
export function parseArea(address: string): Area | null {
  const [first, last = first, ...more] = address.split(':');
  if (first === undefined || last === undefined || more.length > 0) return null;
  const from = A1_PART.exec(first);
  const to = A1_PART.exec(last);
  if (!from || !to) return null;
  if (!!from[1] !== !!to[1] || !!from[2] !== !!to[2] || (!from[1] && !from[2])) return null;
  if ((!from[1] || !from[2]) && !address.includes(':')) return null;
  const columns = from[1] && to[1] ? [columnIndex(from[1]), columnIndex(to[1])] : [0, MAX_COLUMNS - 1];
  const rows = from[2] && to[2] ? [Number(from[2]) - 1, Number(to[2]) - 1] : [0, MAX_ROWS - 1];
  const area = between(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return insideSheet(area) ? area : null;
}

export function between(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const bottom = (area: Area): number => area.row + area.rows - 1;
export const right = (area: Area): number => area.column + area.columns - 1;
export const cellCount = (area: Area): number => area.rows * area.columns;

export function insideSheet(area: Area): boolean {
  return area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0
    && bottom(area) < MAX_ROWS && right(area) < MAX_COLUMNS;
}

export function intersect(one: Area, other: Area): Area | null {
  const top = Math.max(one.row, other.row);
  const left = Math.max(one.column, other.column);
  const low = Math.min(bottom(one), bottom(other));
  const far = Math.min(right(one), right(other));
  return low < top || far < left ? null : between(top, left, low, far);
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row && inner.column >= outer.column && bottom(inner) <= bottom(outer) && right(inner) <= right(outer);

export const sameArea = (one: Area, other: Area): boolean =>
  one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns;

/** The smallest rectangle round both. */
export const hull = (one: Area, other: Area): Area =>
  between(
    Math.min(one.row, other.row), Math.min(one.column, other.column),
    Math.max(bottom(one), bottom(other)), Math.max(right(one), right(other)),
  );

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `B2:D9` without a sheet; whole rows and columns as Excel writes them. */
export function formatArea(area: Area): string {
  const wholeRows = area.column === 0 && area.columns === MAX_COLUMNS;
  const wholeColumns = area.row === 0 && area.rows === MAX_ROWS;
  if (wholeRows) return `${area.row + 1}:${bottom(area) + 1}`;
  if (wholeColumns) return `${columnName(area.column)}:${columnName(right(area))}`;
  const first = cellName(area.row, area.column);
  return cellCount(area) === 1 ? first : `${first}:${cellName(bottom(area), right(area))}`;
}

/** Quotes a sheet name where a formula needs it. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export const formatAddress = (sheet: string, area: Area): string => `${quoteSheet(sheet)}!${formatArea(area)}`;

/** Splits `'表 1'!A1:B2` into sheet and rest; the sheet is null where the address names none. */
export function splitAddress(address: string): { sheet: string | null; rest: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { sheet: null, rest: address };
  const name = address.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name, rest: address.slice(mark + 1) };
}
