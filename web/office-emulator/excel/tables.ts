/** Excel.Table with its rows and columns, and the collections of tables. */
import { action, define, event, items, link, object, property, result, type Definition } from '../engine/definition';
import { rangeClass, worksheetClass } from './classes';
import { HostFault } from '../engine/errors';
import { RangeHost, SheetHost, TableHost, type Book } from '../model/book';
import { valuesOf, writeValues } from '../model/cells';
import { rangeByAddress } from '../model/sheets';
import { addRows, bodyArea, bodyRows, columnNames, createTable, deleteTable, findTable, headerArea, tableById } from '../model/tables';
import { tableChanges, tableSelections, tablesAddedOrDeleted } from './events';
import { autoFilter } from './sheet-parts';

const tableOf = (host: TableHost) => tableById(host.book, host.id);
const inTable = (host: TableHost, area: RangeHost['area']): RangeHost => new RangeHost(host.book, tableOf(host).sheet, area);

class RowHost {
  constructor(readonly table: TableHost, readonly index: number) {}
  get range(): RangeHost {
    const body = bodyArea(tableOf(this.table));
    return inTable(this.table, { ...body, row: body.row + this.index, rows: 1 });
  }
}

class ColumnHost {
  constructor(readonly table: TableHost, readonly index: number) {}
  part(area: RangeHost['area']): RangeHost {
    return inTable(this.table, { ...area, column: area.column + this.index, columns: 1 });
  }
}

const tableRow: Definition<Excel.TableRow, RowHost> = define('TableRow', {
  index: property('1.1', (host) => host.index),
  values: property('1.1', (host) => valuesOf(host.range), (host, values) => writeValues(host.range, values)),
  getRange: object('1.1', rangeClass, (host) => host.range),
  delete: action('1.1', (host) => {
    const { book, sheet, area } = host.range;
    book.backend.deleteLines(sheet, 'row', area.row, 1);
  }),
});

/** Values for `rows.add`: a single row may come as one value or as a grid with one row. */
function rowsGiven(host: TableHost, values: unknown): unknown[][] {
  const width = tableOf(host).area.columns;
  if (values === null || values === undefined) return [Array<unknown>(width).fill('')];
  if (!Array.isArray(values)) return [Array<unknown>(width).fill(values)];
  return values as unknown[][];
}

const rowHosts = (host: TableHost): RowHost[] =>
  Array.from({ length: bodyRows(host.book, tableOf(host)) }, (_, index) => new RowHost(host, index));

export const tableRowCollection: Definition<Excel.TableRowCollection, TableHost> = define('TableRowCollection', {
  items: items(() => tableRow, rowHosts),
  count: property('1.1', (host) => bodyRows(host.book, tableOf(host))),
  getCount: result('1.4', (host) => bodyRows(host.book, tableOf(host))),
  getItemAt: object('1.1', () => tableRow, (host, index) => rowHosts(host)[index] ?? null),
  add: object('1.1', () => tableRow, (host, index, values) => {
    const rows = rowsGiven(host, values);
    const first = addRows(host.book, tableOf(host), index, rows);
    writeValues(inTable(host, { ...bodyArea(tableOf(host)), row: first, rows: rows.length }), rows);
    return new RowHost(host, first - bodyArea(tableOf(host)).row);
  }),
});

const columnHosts = (host: TableHost): ColumnHost[] =>
  Array.from({ length: tableOf(host).area.columns }, (_, index) => new ColumnHost(host, index));

function findColumn(host: TableHost, key: unknown): ColumnHost | null {
  const names = columnNames(host.book, tableOf(host)).map((name) => name.toLowerCase());
  const index = typeof key === 'number' ? key - 1 : names.indexOf(String(key).toLowerCase());
  return columnHosts(host)[index] ?? null;
}

const tableColumn: Definition<Excel.TableColumn, ColumnHost> = define('TableColumn', {
  id: property('1.1', (host) => host.index + 1),
  index: property('1.1', (host) => host.index),
  name: property('1.1', (host) => columnNames(host.table.book, tableOf(host.table))[host.index] ?? ''),
  values: property('1.1', (host) => valuesOf(host.part(tableOf(host.table).area)), (host, values) => writeValues(host.part(tableOf(host.table).area), values)),
  getRange: object('1.1', rangeClass, (host) => host.part(tableOf(host.table).area)),
  getDataBodyRange: object('1.1', rangeClass, (host) => host.part(bodyArea(tableOf(host.table)))),
  getHeaderRowRange: object('1.1', rangeClass, (host) => host.part(headerArea(tableOf(host.table)))),
});

export const tableColumnCollection: Definition<Excel.TableColumnCollection, TableHost> = define('TableColumnCollection', {
  items: items(() => tableColumn, columnHosts),
  count: property('1.1', (host) => tableOf(host).area.columns),
  getCount: result('1.4', (host) => tableOf(host).area.columns),
  getItem: object('1.1', () => tableColumn, findColumn),
  getItemAt: object('1.1', () => tableColumn, (host, index) => columnHosts(host)[index] ?? null),
  getItemOrNullObject: object('1.4', () => tableColumn, findColumn),
});

function rename(host: TableHost, name: string): void {
  const other = findTable(host.book, name);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw new HostFault('InvalidArgument', 'name');
  if (other && other.id !== host.id) throw new HostFault('ItemAlreadyExists', name);
  tableOf(host).name = name;
  host.book.backend.partsChanged('tables');
}

function resize(host: TableHost, where: unknown): void {
  const table = tableOf(host);
  const to = where instanceof RangeHost ? where : rangeByAddress(host.book, table.sheet, String(where));
  if (to.sheet !== table.sheet || to.area.row !== table.area.row) throw new HostFault('InvalidArgument', 'newRange');
  table.area = to.area;
  host.book.backend.partsChanged('tables');
}

export const table: Definition<Excel.Table, TableHost> = define('Table', {
  worksheet: link('1.2', worksheetClass, (host) => new SheetHost(host.book, tableOf(host).sheet)),
  rows: link('1.1', () => tableRowCollection, (host) => host),
  columns: link('1.1', () => tableColumnCollection, (host) => host),
  autoFilter: link('1.9', () => autoFilter, (host) => ({ book: host.book, key: host.id })),
  id: property('1.1', (host) => host.id),
  name: property('1.1', (host) => tableOf(host).name, rename),
  showHeaders: property('1.1', (host) => tableOf(host).header),
  showTotals: property('1.1', (host) => tableOf(host).totals),
  style: property('1.1', (host) => tableOf(host).style, (host, style) => { tableOf(host).style = style; host.book.backend.partsChanged('tables'); }),
  getRange: object('1.1', rangeClass, (host) => inTable(host, tableOf(host).area)),
  getDataBodyRange: object('1.1', rangeClass, (host) => inTable(host, bodyArea(tableOf(host)))),
  getHeaderRowRange: object('1.1', rangeClass, (host) => inTable(host, headerArea(tableOf(host)))),
  getTotalRowRange: object('1.1', rangeClass, (host) => {
    const { area, totals } = tableOf(host);
    return totals ? inTable(host, { ...area, row: area.row + area.rows - 1, rows: 1 }) : null;
  }),
  convertToRange: object('1.2', rangeClass, (host) => {
    const area = inTable(host, tableOf(host).area);
    deleteTable(host.book, tableOf(host), false);
    return area;
  }),
  resize: action('1.13', resize),
  delete: action('1.1', (host) => deleteTable(host.book, tableOf(host), true)),
  onChanged: event('1.7', (host, raise) => tableChanges(host.book, (id) => id === host.id, raise)),
  onSelectionChanged: event('1.7', tableSelections),
});

/** Tables of the whole workbook (sheet null) or of one sheet. */
export class TablesHost {
  constructor(readonly book: Book, readonly sheet: string | null) {}
  get all() { return this.book.backend.parts.tables.filter((each) => this.sheet === null || each.sheet === this.sheet); }
}

const one = (book: Book, found: { id: string } | null | undefined): TableHost | null => (found ? new TableHost(book, found.id) : null);

export const tableCollection: Definition<Excel.TableCollection, TablesHost> = define('TableCollection', {
  items: items(() => table, (host) => host.all.map((each) => new TableHost(host.book, each.id))),
  count: property('1.1', (host) => host.all.length),
  getCount: result('1.4', (host) => host.all.length),
  getItem: object('1.1', () => table, (host, key) => one(host.book, findTable(host.book, key, host.all))),
  getItemAt: object('1.1', () => table, (host, index) => one(host.book, host.all[index])),
  getItemOrNullObject: object('1.4', () => table, (host, key) => one(host.book, findTable(host.book, key, host.all))),
  add: object('1.1', () => table, (host, address, hasHeaders) =>
    one(host.book, createTable(host.book, host.sheet ?? host.book.backend.activeSheet(), address, hasHeaders))),
  onChanged: event('1.7', (host, raise) => tableChanges(host.book, (id) => host.all.some((each) => each.id === id), raise)),
  onAdded: event('1.9', (host, raise) => tablesAddedOrDeleted(host.book, host.sheet, 'table-added', raise)),
  onDeleted: event('1.9', (host, raise) => tablesAddedOrDeleted(host.book, host.sheet, 'table-deleted', raise)),
});

export const tableScopedCollection: Definition<Excel.TableScopedCollection, TableHost[]> = define('TableScopedCollection', {
  items: items(() => table, (host) => host),
  getCount: result('1.9', (host) => host.length),
  getFirst: object('1.9', () => table, (host) => host[0] ?? null),
  getItem: object('1.9', () => table, (host, key) => pick(host, key)),
  getItemOrNullObject: object('1.14', () => table, (host, key) => pick(host, key)),
});

function pick(hosts: TableHost[], key: string): TableHost | null {
  return hosts.find((host) => host.id === key || tableOf(host).name.toLowerCase() === key.toLowerCase()) ?? null;
}
