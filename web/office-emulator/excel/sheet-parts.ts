/** Small objects that hang on a worksheet: its protection, frozen panes and filter. */
import { action, define, object, property, type Definition } from '../engine/definition';
import { rangeClass } from './classes';
import { HostFault } from '../engine/errors';
import { RangeHost, type Book, type SheetHost } from '../model/book';
import { rangeByAddress, requireUnprotected, sheetInfo, wholeSheet } from '../model/sheets';

export const worksheetProtection: Definition<Excel.WorksheetProtection, SheetHost> = define('WorksheetProtection', {
  protected: property('1.2', (host) => sheetInfo(host.book, host.id).protected),
  protect: action('1.2', (host) => {
    requireUnprotected(host.book, host.id);
    host.book.backend.changeSheet(host.id, { protected: true });
  }),
  unprotect: action('1.7', (host) => host.book.backend.changeSheet(host.id, { protected: false })),
});

export const worksheetFreezePanes: Definition<Excel.WorksheetFreezePanes, SheetHost> = define('WorksheetFreezePanes', {
  freezeRows: action('1.7', (host, count) => host.book.backend.freeze(host.id, count ?? 1, 0)),
  freezeColumns: action('1.7', (host, count) => host.book.backend.freeze(host.id, 0, count ?? 1)),
  freezeAt: action('1.7', (host, where) => {
    const { area } = where instanceof RangeHost ? where : rangeByAddress(host.book, host.id, String(where));
    host.book.backend.freeze(host.id, area.row + area.rows, area.column + area.columns);
  }),
  unfreeze: action('1.7', (host) => host.book.backend.freeze(host.id, 0, 0)),
  getLocationOrNullObject: object('1.7', rangeClass, (host) => {
    const { rows, columns } = host.book.backend.frozen(host.id);
    if (rows === 0 && columns === 0) return null;
    const whole = wholeSheet();
    return new RangeHost(host.book, host.id, { ...whole, rows: rows || whole.rows, columns: columns || whole.columns });
  }),
});

/** The filter of a sheet (key: its id) or of a table (key: the table's id, filtered through its sheet's hidden rows). */
export interface FilterHost {
  book: Book;
  key: string;
}

function filtered(host: FilterHost): RangeHost | null {
  const table = host.book.backend.parts.tables.find((each) => each.id === host.key);
  if (table) return new RangeHost(host.book, table.sheet, table.area);
  const area = host.book.backend.parts.filters.get(host.key);
  return area ? new RangeHost(host.book, host.key, area) : null;
}

function hidesRows(host: FilterHost): boolean {
  const found = filtered(host);
  if (!found) return false;
  const { book, sheet, area } = found;
  return Array.from({ length: area.rows }, (_, index) => area.row + index).some((row) => book.backend.hidden(sheet, 'row', row));
}

function showAll(host: FilterHost): void {
  const found = filtered(host);
  if (found) found.book.backend.setHidden(found.sheet, 'row', found.area.row, found.area.rows, false);
}

export const autoFilter: Definition<Excel.AutoFilter, FilterHost> = define('AutoFilter', {
  enabled: property('1.9', (host) => filtered(host) !== null),
  isDataFiltered: property('1.9', hidesRows),
  apply: action('1.9', (host, where, _column, criteria) => {
    if (criteria) throw new HostFault('ApiNotFound', 'AutoFilter.apply(criteria)');
    const found = where instanceof RangeHost ? where : rangeByAddress(host.book, host.key, String(where));
    host.book.backend.parts.filters.set(found.sheet, found.area);
    host.book.backend.partsChanged('filters');
  }),
  clearCriteria: action('1.9', showAll),
  remove: action('1.9', (host) => {
    showAll(host);
    host.book.backend.parts.filters.delete(host.key);
    host.book.backend.partsChanged('filters');
  }),
  getRange: object('1.9', rangeClass, filtered),
  getRangeOrNullObject: object('1.9', rangeClass, filtered),
});

