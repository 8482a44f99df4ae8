/** Excel.Worksheet and Excel.WorksheetCollection. */
import { between, MAX_COLUMNS } from '../../../workbook/model/area';
import { action, define, event, items, link, object, property, result, type Definition } from '../engine/definition';
import { HostFault } from '../engine/errors';
import { AreasHost, RangeHost, SheetHost, type Book } from '../model/book';
import { checkSheetName, findSheet, rangeAt, rangeByAddress, sheetInfo, wholeSheet } from '../model/sheets';
import {
  calculations, deactivations, formatChanges, formulaChanges, renames, selections, sheetEvent, visibilityChanges, worksheetChanges,
} from './events';
import { chartCollection } from './charts';
import { namedItemCollection } from './names';
import { range } from './range';
import { rangeAreas } from './range-areas';
import { horizontalPageBreaks, pageLayout } from './page-layout';
import { autoFilter, worksheetFreezePanes, worksheetProtection } from './sheet-parts';
import { TablesHost, tableCollection } from './tables';

const info = (host: SheetHost) => sheetInfo(host.book, host.id);
/** Of a column of so many points, as this grid counts them. */
const charactersIn = (points: number): number => ((points * 4) / 3 - 5) / 7;
const position = (host: SheetHost): number => host.book.backend.sheets().findIndex((sheet) => sheet.id === host.id);

function requireStructure(book: Book): void {
  if (book.backend.parts.structureProtected) throw new HostFault('AccessDenied');
}

function usedRange(host: SheetHost, valuesOnly: boolean | undefined): RangeHost | null {
  const area = host.book.backend.used(host.id, valuesOnly ?? false);
  return area ? new RangeHost(host.book, host.id, area) : null;
}

function neighbour(host: SheetHost, step: 1 | -1, visibleOnly: boolean | undefined): SheetHost | null {
  const sheets = host.book.backend.sheets().filter((sheet) => sheet.id === host.id || !visibleOnly || sheet.visibility === 'Visible');
  const found = sheets[sheets.findIndex((sheet) => sheet.id === host.id) + step];
  return found ? new SheetHost(host.book, found.id) : null;
}

function deleteSheet(host: SheetHost): void {
  requireStructure(host.book);
  const visible = host.book.backend.sheets().filter((sheet) => sheet.visibility === 'Visible');
  if (visible.length === 1 && visible[0]!.id === host.id) throw new HostFault('InvalidOperation');
  if (info(host).visibility === 'VeryHidden') throw new HostFault('InvalidOperation');
  host.book.backend.deleteSheet(host.id);
}

function hide(host: SheetHost, visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden'): void {
  requireStructure(host.book);
  const others = host.book.backend.sheets().some((sheet) => sheet.id !== host.id && sheet.visibility === 'Visible');
  if (visibility !== 'Visible' && !others) throw new HostFault('InvalidOperation');
  host.book.backend.changeSheet(host.id, { visibility: visibility as 'Visible' | 'Hidden' | 'VeryHidden' });
}

export const worksheet: Definition<Excel.Worksheet, SheetHost> = define('Worksheet', {
  tables: link('1.1', () => tableCollection, (host) => new TablesHost(host.book, host.id)),
  names: link('1.4', () => namedItemCollection, (host) => ({ book: host.book, scope: host.id })),
  protection: link('1.2', () => worksheetProtection, (host) => host),
  autoFilter: link('1.9', () => autoFilter, (host) => ({ book: host.book, key: host.id })),
  pageLayout: link('1.9', () => pageLayout, (host) => host),
  horizontalPageBreaks: link('1.9', () => horizontalPageBreaks, (host) => host),
  charts: link('1.1', () => chartCollection, (host) => host),
  freezePanes: link('1.7', () => worksheetFreezePanes, (host) => host),

  id: property('1.1', (host) => host.id),
  name: property('1.1', (host) => info(host).name, (host, name) => {
    requireStructure(host.book);
    host.book.backend.changeSheet(host.id, { name: checkSheetName(host.book, name, host.id) });
  }),
  position: property('1.1', position, (host, to) => host.book.backend.moveSheet(host.id, to)),
  visibility: property('1.1', (host) => info(host).visibility, hide),
  showGridlines: property('1.8', (host) => info(host).gridlines, (host, gridlines) => host.book.backend.changeSheet(host.id, { gridlines })),
  standardWidth: property('1.7', (host) => charactersIn(host.book.backend.columnWidth(host.id, MAX_COLUMNS - 1))),
  tabColor: property('1.7', (host) => info(host).tabColor, (host, tabColor) => host.book.backend.changeSheet(host.id, { tabColor })),

  activate: action('1.1', (host) => host.book.backend.activate(host.id)),
  calculate: action('1.6', (host, markAllDirty) => host.book.backend.calculate(markAllDirty)),
  delete: action('1.1', deleteSheet),
  getCell: object('1.1', () => range, (host, row, column) => rangeAt(host.book, host.id, between(row, column, row, column))),
  getRange: object('1.1', () => range, (host, address) =>
    (address === undefined || address === '' ? new RangeHost(host.book, host.id, wholeSheet()) : rangeByAddress(host.book, host.id, address))),
  getRanges: object('1.9', () => rangeAreas, (host, addresses) =>
    new AreasHost(host.book, host.id, addresses === undefined ? [wholeSheet()] : addresses.split(/[,;]/u).map((address) => rangeByAddress(host.book, host.id, address.trim()).area))),
  getRangeByIndexes: object('1.7', () => range, (host, row, column, rows, columns) => rangeAt(host.book, host.id, { row, column, rows, columns })),
  getUsedRange: object('1.1', () => range, (host, valuesOnly) => usedRange(host, valuesOnly) ?? rangeAt(host.book, host.id, between(0, 0, 0, 0))),
  getUsedRangeOrNullObject: object('1.4', () => range, usedRange),
  getNextOrNullObject: object('1.5', () => worksheet, (host, visibleOnly) => neighbour(host, 1, visibleOnly)),
  getPreviousOrNullObject: object('1.5', () => worksheet, (host, visibleOnly) => neighbour(host, -1, visibleOnly)),

  onActivated: event('1.7', (host, raise) => sheetEvent(host.book, 'activated', host.id, raise, 'WorksheetActivated')),
  onDeactivated: event('1.7', (host, raise) => deactivations(host.book, host.id, raise)),
  onChanged: event('1.7', (host, raise) => worksheetChanges(host.book, host.id, raise)),
  onCalculated: event('1.8', (host, raise) => calculations(host.book, host.id, raise)),
  onFormatChanged: event('1.9', (host, raise) => formatChanges(host.book, host.id, raise)),
  onFormulaChanged: event('1.13', (host, raise) => formulaChanges(host.book, host.id, raise)),
  onNameChanged: event('1.17', (host, raise) => renames(host.book, host.id, raise)),
  onSelectionChanged: event('1.7', (host, raise) => selections(host.book, host.id, raise)),
  onVisibilityChanged: event('1.17', (host, raise) => visibilityChanges(host.book, host.id, raise)),
});

const visibleSheets = (book: Book, visibleOnly: boolean | undefined): SheetHost[] =>
  book.backend.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').map((sheet) => new SheetHost(book, sheet.id));

function addSheet(book: Book, name: string | undefined): SheetHost {
  requireStructure(book);
  if (name !== undefined) return new SheetHost(book, book.backend.addSheet(checkSheetName(book, name)));
  let number = book.backend.sheets().length + 1;
  while (findSheet(book, `Sheet${number}`)) number += 1;
  return new SheetHost(book, book.backend.addSheet(`Sheet${number}`));
}

export const worksheetCollection: Definition<Excel.WorksheetCollection, Book> = define('WorksheetCollection', {
  items: items(() => worksheet, (book) => visibleSheets(book, false)),
  add: object('1.1', () => worksheet, addSheet),
  getActiveWorksheet: object('1.1', () => worksheet, (book) => new SheetHost(book, book.backend.activeSheet())),
  getCount: result('1.4', (book, visibleOnly) => visibleSheets(book, visibleOnly).length),
  getFirst: object('1.5', () => worksheet, (book, visibleOnly) => visibleSheets(book, visibleOnly)[0] ?? null),
  getLast: object('1.5', () => worksheet, (book, visibleOnly) => visibleSheets(book, visibleOnly).at(-1) ?? null),
  getItem: object('1.1', () => worksheet, findSheet),
  getItemOrNullObject: object('1.4', () => worksheet, findSheet),

  onActivated: event('1.7', (book, raise) => sheetEvent(book, 'activated', null, raise, 'WorksheetActivated')),
  onDeactivated: event('1.7', (book, raise) => deactivations(book, null, raise)),
  onAdded: event('1.7', (book, raise) => sheetEvent(book, 'added', null, raise, 'WorksheetAdded')),
  onDeleted: event('1.7', (book, raise) => sheetEvent(book, 'deleted', null, raise, 'WorksheetDeleted')),
  onChanged: event('1.9', (book, raise) => worksheetChanges(book, null, raise)),
  onCalculated: event('1.8', (book, raise) => calculations(book, null, raise)),
  onFormatChanged: event('1.9', (book, raise) => formatChanges(book, null, raise)),
  onFormulaChanged: event('1.13', (book, raise) => formulaChanges(book, null, raise)),
  onNameChanged: event('1.17', (book, raise) => renames(book, null, raise)),
  // The grid sorts by writing its cells, which `onChanged` tells.
  onRowSorted: event('1.10', () => () => {}),
  onSelectionChanged: event('1.9', (book, raise) => selections(book, null, raise)),
  onVisibilityChanged: event('1.17', (book, raise) => visibilityChanges(book, null, raise)),
});
