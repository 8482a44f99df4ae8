/** Excel.Range: reading and writing cells, and finding one range from another. */
import {
  bottom, cellCount, contains, formatArea, hull, intersect, MAX_COLUMNS, MAX_ROWS, right, type Area,
} from '../../../workbook/model/area';
import { action, define, link, object, property, result, type Definition } from '../engine/definition';
import { worksheetClass } from './classes';
import { HostFault } from '../engine/errors';
import { AreasHost, RangeHost, SheetHost, TableHost } from '../model/book';
import { addressOf, rangeAt, rangeByAddress, requireWritable } from '../model/sheets';
import {
  clearArea, copyCells, deleteCells, formatsOf, formulasOf, insertCells, textOf, typesOf, usedWithin, valuesOf, writeFormats, writeValues,
} from '../model/cells';
import { rangeAreas } from './range-areas';
import { dataValidation } from './data-validation';
import { rangeFormat } from './range-format';
import { tableScopedCollection } from './tables';

const at = (host: RangeHost, area: Area): RangeHost => rangeAt(host.book, host.sheet, area);

function other(host: RangeHost, value: unknown): RangeHost {
  if (value instanceof RangeHost) return value;
  return rangeByAddress(host.book, host.sheet, String(value));
}

function bounding(host: RangeHost, value: unknown): RangeHost {
  const second = other(host, value);
  if (second.sheet !== host.sheet) throw new HostFault('InvalidArgument');
  return at(host, hull(host.area, second.area));
}

function common(host: RangeHost, value: unknown): RangeHost | null {
  const second = other(host, value);
  const area = second.sheet === host.sheet ? intersect(host.area, second.area) : null;
  return area ? at(host, area) : null;
}

function allHidden(host: RangeHost, axis: 'row' | 'column'): boolean {
  const { area, book, sheet } = host;
  const [start, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const states = Array.from({ length: Math.min(count, 5000) }, (_, index) => book.backend.hidden(sheet, axis, start + index));
  // Excel gives null where some are hidden and some are not; the type does not say so.
  return states.every((state) => state === states[0]) ? (states[0] ?? false) : (null as unknown as boolean);
}

function setHidden(host: RangeHost, axis: 'row' | 'column', hidden: boolean): void {
  const { area, book, sheet } = host;
  const [start, count] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  book.backend.setHidden(sheet, axis, start, count, hidden);
}

function mergedAreas(host: RangeHost): AreasHost | null {
  const areas = host.book.backend.merges(host.sheet).filter((area) => intersect(area, host.area));
  return areas.length > 0 ? new AreasHost(host.book, host.sheet, areas) : null;
}

function spillingTo(host: RangeHost): RangeHost | null {
  const area = host.book.backend.spill(host.sheet, host.area.row, host.area.column);
  return area ? at(host, area) : null;
}

function tablesIn(host: RangeHost, fullyContained: boolean | undefined): TableHost[] {
  return host.book.backend.parts.tables
    .filter((table) => table.sheet === host.sheet && (fullyContained ? contains(host.area, table.area) : intersect(host.area, table.area)))
    .map((table) => new TableHost(host.book, table.id));
}

export const range: Definition<Excel.Range, RangeHost> = define('Range', {
  worksheet: link('1.1', worksheetClass, (host) => new SheetHost(host.book, host.sheet)),
  format: link('1.1', () => rangeFormat, (host) => new AreasHost(host.book, host.sheet, [host.area])),

  dataValidation: link('1.8', () => dataValidation, (host) => host),

  address: property('1.1', addressOf),
  rowIndex: property('1.1', (host) => host.area.row),
  columnIndex: property('1.1', (host) => host.area.column),
  rowCount: property('1.1', (host) => host.area.rows),
  columnCount: property('1.1', (host) => host.area.columns),
  cellCount: property('1.1', (host) => (cellCount(host.area) > 2 ** 31 - 1 ? -1 : cellCount(host.area))),
  isEntireRow: property('1.7', (host) => host.area.columns === MAX_COLUMNS),
  isEntireColumn: property('1.7', (host) => host.area.rows === MAX_ROWS),
  hasSpill: property('1.12', (host) => spillingTo(host) !== null),
  rowHidden: property('1.2', (host) => allHidden(host, 'row'), (host, hidden) => setHidden(host, 'row', hidden)),
  columnHidden: property('1.2', (host) => allHidden(host, 'column'), (host, hidden) => setHidden(host, 'column', hidden)),
  hidden: property('1.2', (host) => allHidden(host, 'row') === true || allHidden(host, 'column') === true),
  values: property('1.1', valuesOf, writeValues),
  formulas: property('1.1', formulasOf, writeValues),
  text: property('1.1', textOf),
  valueTypes: property('1.1', typesOf),
  numberFormat: property('1.1', formatsOf, writeFormats),

  getCell: object('1.1', () => range, (host, row, column) => at(host, { row: host.area.row + row, column: host.area.column + column, rows: 1, columns: 1 })),
  getRow: object('1.1', () => range, (host, row) => at(host, { ...host.area, row: host.area.row + row, rows: 1 })),
  getColumn: object('1.1', () => range, (host, column) => at(host, { ...host.area, column: host.area.column + column, columns: 1 })),
  getEntireRow: object('1.1', () => range, (host) => at(host, { ...host.area, column: 0, columns: MAX_COLUMNS })),
  getEntireColumn: object('1.1', () => range, (host) => at(host, { ...host.area, row: 0, rows: MAX_ROWS })),
  getLastCell: object('1.1', () => range, (host) => at(host, { row: bottom(host.area), column: right(host.area), rows: 1, columns: 1 })),
  getLastRow: object('1.1', () => range, (host) => at(host, { ...host.area, row: bottom(host.area), rows: 1 })),
  getLastColumn: object('1.1', () => range, (host) => at(host, { ...host.area, column: right(host.area), columns: 1 })),
  getOffsetRange: object('1.1', () => range, (host, rows, columns) => at(host, { ...host.area, row: host.area.row + rows, column: host.area.column + columns })),
  getResizedRange: object('1.2', () => range, (host, rows, columns) => at(host, { ...host.area, rows: host.area.rows + rows, columns: host.area.columns + columns })),
  getAbsoluteResizedRange: object('1.7', () => range, (host, rows, columns) => at(host, { ...host.area, rows, columns })),
  getRowsAbove: object('1.2', () => range, (host, count = 1) => at(host, { ...host.area, row: host.area.row - count, rows: count })),
  getRowsBelow: object('1.2', () => range, (host, count = 1) => at(host, { ...host.area, row: bottom(host.area) + 1, rows: count })),
  getColumnsBefore: object('1.2', () => range, (host, count = 1) => at(host, { ...host.area, column: host.area.column - count, columns: count })),
  getColumnsAfter: object('1.2', () => range, (host, count = 1) => at(host, { ...host.area, column: right(host.area) + 1, columns: count })),
  getBoundingRect: object('1.1', () => range, bounding),
  getIntersection: object('1.1', () => range, common),
  getIntersectionOrNullObject: object('1.4', () => range, common),
  getUsedRange: object('1.1', () => range, (host, valuesOnly) => usedWithin(host, valuesOnly ?? false) ?? at(host, { ...host.area, rows: 1, columns: 1 })),
  getUsedRangeOrNullObject: object('1.4', () => range, (host, valuesOnly) => usedWithin(host, valuesOnly ?? false)),
  getMergedAreasOrNullObject: object('1.13', () => rangeAreas, mergedAreas),
  getSpillingToRange: object('1.12', () => range, spillingTo),
  getSpillingToRangeOrNullObject: object('1.12', () => range, spillingTo),
  getTables: object('1.9', () => tableScopedCollection, tablesIn),

  select: action('1.1', (host) => host.book.backend.select(host.sheet, [host.area])),
  clear: action('1.1', (host, applyTo) => clearArea(host, applyTo ?? 'All')),
  insert: object('1.1', () => range, (host, shift) => insertCells(host, shift)),
  delete: action('1.1', (host, shift) => deleteCells(host, shift)),
  merge: action('1.2', (host, across) => {
    requireWritable(host.book, host.sheet, host.area);
    host.book.backend.merge(host.sheet, host.area, across ?? false);
  }),
  unmerge: action('1.2', (host) => {
    requireWritable(host.book, host.sheet, host.area);
    host.book.backend.unmerge(host.sheet, host.area);
  }),
  copyFrom: action('1.9', (host, source, copyType) => copyCells(other(host, source), host, copyType ?? 'All')),
  calculate: action('1.6', (host) => host.book.backend.calculate(false)),
  getCellProperties: result('1.9', (host, wanted) => cellProperties(host, wanted)),
}, { transient: true });

/** How every cell looks, in one answer, as far as it is asked for. */
function cellProperties(host: RangeHost, wanted: Excel.CellPropertiesLoadOptions): Excel.CellProperties[][] {
  const { area, book, sheet } = host;
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (_unused, column) => {
    const style = book.backend.style(sheet, area.row + row, area.column + column);
    const format = wanted.format;
    return {
      ...(wanted.address ? { address: formatArea({ row: area.row + row, column: area.column + column, rows: 1, columns: 1 }) } : {}),
      ...(format ? {
        format: {
          ...(format.fill ? { fill: { color: style.fill ?? '' } } : {}),
          ...(format.font ? { font: { color: style.color ?? '#000000', bold: style.bold ?? false, italic: style.italic ?? false, name: style.font ?? '等线', size: style.size ?? 11 } } : {}),
          ...(format.borders ? { borders: { top: { style: style.borders?.top ? 'Continuous' : 'None' } as const } } : {}),
          ...(format.wrapText ? { wrapText: style.wrap ?? false } : {}),
          ...(format.horizontalAlignment ? { horizontalAlignment: style.horizontal ?? 'General' } as const : {}),
          ...(format.verticalAlignment ? { verticalAlignment: style.vertical ?? 'Bottom' } as const : {}),
        },
      } : {}),
    };
  }));
}
