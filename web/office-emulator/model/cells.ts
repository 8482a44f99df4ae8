/** What a range does to its cells: shapes are checked, protection is honoured, entries are read as Excel reads them. */
import { cellCount, intersect, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/model/area';
import type { Cell, CellChange } from '../backend';
import { enter } from '../entry';
import { isError } from '../../../workbook/model/cell-errors';
import { HostFault } from '../engine/errors';
import type { RangeHost } from './book';
import { rangeAt, requireWritable } from './sheets';

/** Excel answers no request for more cells than this. */
const MOST_CELLS = 5_000_000;

function cells(host: RangeHost): Cell[][] {
  if (cellCount(host.area) > MOST_CELLS) throw new HostFault('RequestPayloadSizeLimitExceeded');
  return host.book.backend.read(host.sheet, host.area);
}

const map = <T>(host: RangeHost, each: (cell: Cell) => T): T[][] => cells(host).map((row) => row.map(each));

export const valuesOf = (host: RangeHost): unknown[][] => map(host, (cell) => cell.value);
export const formulasOf = (host: RangeHost): unknown[][] => map(host, (cell) => cell.formula ?? cell.value);
export const textOf = (host: RangeHost): string[][] => map(host, (cell) => cell.text);
export const formatsOf = (host: RangeHost): unknown[][] => map(host, (cell) => cell.format);
export const typesOf = (host: RangeHost): Excel.RangeValueType[][] =>
  map(host, (cell) => valueType(cell.value) as Excel.RangeValueType);

export function valueType(value: unknown): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isError(value) ? 'Error' : 'String';
}

/** A grid of the range's own shape, or one value for all its cells. */
function shaped(host: RangeHost, given: unknown): (row: number, column: number) => unknown {
  const { rows, columns } = host.area;
  if (!Array.isArray(given)) return () => given;
  const fits = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (fits) return (row, column) => (given as unknown[][])[row]![column];
  const single = given.length === 1 && Array.isArray(given[0]) && given[0].length === 1;
  if (single) return () => (given as unknown[][])[0]![0];
  throw new HostFault('InvalidArgument', 'values');
}

export function writeValues(host: RangeHost, given: unknown): void {
  const value = shaped(host, given);
  requireWritable(host.book, host.sheet, host.area);
  const present = cells(host);
  const changes: (CellChange | null)[][] = present.map((row, r) => row.map((cell, c) => enter(value(r, c), cell.format)));
  host.book.backend.write(host.sheet, host.area, changes);
}

export function writeFormats(host: RangeHost, given: unknown): void {
  const value = shaped(host, given);
  requireWritable(host.book, host.sheet, host.area);
  const changes = Array.from({ length: host.area.rows }, (_, row) => Array.from({ length: host.area.columns }, (_unused, column) => {
    const format = value(row, column);
    return format === null || format === undefined ? null : { format: String(format) };
  }));
  host.book.backend.write(host.sheet, host.area, changes);
}

export function clearArea(host: RangeHost, applyTo: string): void {
  requireWritable(host.book, host.sheet, host.area);
  const what = applyTo === 'Contents' || applyTo === 'ResetContents' ? 'contents' : applyTo === 'Formats' ? 'formats' : 'all';
  if (applyTo !== 'Hyperlinks' && applyTo !== 'RemoveHyperlinks') host.book.backend.clear(host.sheet, host.area, what);
}

export function usedWithin(host: RangeHost, valuesOnly: boolean): RangeHost | null {
  const used = host.book.backend.used(host.sheet, valuesOnly);
  const area = used && intersect(used, host.area);
  return area ? rangeAt(host.book, host.sheet, area) : null;
}

export function copyCells(source: RangeHost, target: RangeHost, what: string): void {
  const shape = { ...target.area, rows: Math.max(target.area.rows, source.area.rows), columns: Math.max(target.area.columns, source.area.columns) };
  const place = rangeAt(target.book, target.sheet, shape);
  requireWritable(place.book, place.sheet, place.area);
  const from = cells(source);
  const { rows, columns } = source.area;
  const changes = Array.from({ length: shape.rows }, (_, row) => Array.from({ length: shape.columns }, (_unused, column): CellChange => {
    const cell = from[row % rows]![column % columns]!;
    const content = cell.formula && what !== 'Values' ? { formula: cell.formula } : { value: cell.value };
    if (what === 'Formats') return { format: cell.format };
    return what === 'All' ? { ...content, format: cell.format } : content;
  }));
  place.book.backend.write(place.sheet, place.area, changes);
}

/** Whole rows and columns move as such; a block of cells moves what lies under or beside it. */
export function insertCells(host: RangeHost, shift: string): RangeHost {
  const { area, book, sheet } = host;
  requireWritable(book, sheet, area);
  if (area.columns === MAX_COLUMNS) book.backend.insertLines(sheet, 'row', area.row, area.rows);
  else if (area.rows === MAX_ROWS) book.backend.insertLines(sheet, 'column', area.column, area.columns);
  else moveRest(host, shift === 'Right', 1);
  return host;
}

export function deleteCells(host: RangeHost, shift: string): void {
  const { area, book, sheet } = host;
  requireWritable(book, sheet, area);
  if (area.columns === MAX_COLUMNS) book.backend.deleteLines(sheet, 'row', area.row, area.rows);
  else if (area.rows === MAX_ROWS) book.backend.deleteLines(sheet, 'column', area.column, area.columns);
  else moveRest(host, shift === 'Left', -1);
}

/** Shifts the contents beside (or under) a block by its own size, away from it or over it. */
function moveRest(host: RangeHost, sideways: boolean, direction: 1 | -1): void {
  const { area, book, sheet } = host;
  const used = book.backend.used(sheet, false);
  if (!used) return;
  const strip = sideways
    ? { ...area, columns: Math.max(used.column + used.columns - area.column, area.columns) }
    : { ...area, rows: Math.max(used.row + used.rows - area.row, area.rows) };
  const before = book.backend.read(sheet, strip);
  const [down, across] = sideways ? [0, area.columns * direction] : [area.rows * direction, 0];
  const grown = direction === 1 ? { ...strip, rows: strip.rows + down, columns: strip.columns + across } : strip;
  const changes = Array.from({ length: grown.rows }, (_, row) => Array.from({ length: grown.columns }, (_unused, column): CellChange => {
    const cell = before[row - down]?.[column - across];
    if (!cell) return { value: '' };
    return { ...(cell.formula ? { formula: cell.formula } : { value: cell.value }), format: cell.format };
  }));
  book.backend.write(sheet, grown, changes);
}
