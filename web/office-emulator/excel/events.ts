/**
 * Events as Office.js tells them. `onChanged` is for what people and add-ins enter, never for results of calculation
 * (`onCalculated`). Details are given for single cells alone.
 */
import { contains, formatArea, intersect, type Area } from '../../../workbook/model/area';
import type { ChangeKind } from '../backend';
import type { Book, HeardEvent, TableHost } from '../model/book';
import { valueType } from '../model/cells';
import { tableById } from '../model/tables';

type Raise<Args> = (make: (context: Excel.RequestContext) => Args) => void;
type Changed = HeardEvent & { type: 'changed' };

const listen = <T extends HeardEvent['type']>(
  book: Book, type: T, sheet: string | null, hear: (event: HeardEvent & { type: T }) => void,
): (() => void) => book.listen((event) => {
  if (event.type !== type) return;
  if (sheet !== null && 'sheet' in event && event.sheet !== sheet) return;
  hear(event as HeardEvent & { type: T });
});

const getRange = (sheet: string, address: string) => (context: Excel.RequestContext): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRange(address);

function changeDetails(event: Changed): Excel.ChangedEventDetail {
  // Office.js leaves `details` undefined where more than one cell changed; its type does not say so.
  if (!event.single) return undefined as unknown as Excel.ChangedEventDetail;
  const { before, after } = event.single;
  return {
    valueBefore: before, valueAfter: after, valueTypeBefore: valueType(before), valueTypeAfter: valueType(after),
  } as Excel.ChangedEventDetail;
}

const directions = (kind: ChangeKind): Excel.ChangeDirectionState => ({
  insertShiftDirection: kind === 'ColumnInserted' ? 'Right' : 'Down',
  deleteShiftDirection: kind === 'ColumnDeleted' ? 'Left' : 'Up',
});

export function worksheetChanges(book: Book, sheet: string | null, raise: Raise<Excel.WorksheetChangedEventArgs>): () => void {
  return listen(book, 'changed', sheet, (event) => {
    const address = formatArea(event.area);
    raise(() => ({
      type: 'WorksheetChanged',
      address,
      changeType: event.kind,
      changeDirectionState: directions(event.kind),
      details: changeDetails(event),
      source: 'Local',
      triggerSource: event.own ? 'ThisLocalAddin' : 'Unknown',
      worksheetId: event.sheet,
      getRange: getRange(event.sheet, address),
      getRangeOrNullObject: getRange(event.sheet, address),
    }));
  });
}

export function tableChanges(book: Book, wanted: (id: string) => boolean, raise: Raise<Excel.TableChangedEventArgs>): () => void {
  return listen(book, 'changed', null, (event) => {
    for (const table of book.backend.parts.tables) {
      const common: Area | null = table.sheet === event.sheet ? intersect(table.area, event.area) : null;
      if (!common || !wanted(table.id)) continue;
      const address = formatArea(common);
      raise(() => ({
        type: 'TableChanged',
        address,
        changeType: event.kind,
        details: changeDetails(event),
        source: 'Local',
        tableId: table.id,
        worksheetId: table.sheet,
        getRange: getRange(table.sheet, address),
        getRangeOrNullObject: getRange(table.sheet, address),
      }));
    }
  });
}

export function tableSelections(host: TableHost, raise: Raise<Excel.TableSelectionChangedEventArgs>): () => void {
  return listen(host.book, 'selected', null, (event) => {
    const table = tableById(host.book, host.id);
    const area = event.areas[0];
    if (table.sheet !== event.sheet || !area) return;
    raise(() => ({
      type: 'TableSelectionChanged',
      address: formatArea(area),
      isInsideTable: contains(table.area, area),
      tableId: table.id,
      worksheetId: table.sheet,
    }));
  });
}

export function tablesAddedOrDeleted<Args extends Excel.TableAddedEventArgs | Excel.TableDeletedEventArgs>(
  book: Book, sheet: string | null, type: 'table-added' | 'table-deleted', raise: Raise<Args>,
): () => void {
  return listen(book, type, sheet, (event) => raise(() => ({
    type: type === 'table-added' ? 'TableAdded' : 'TableDeleted',
    source: 'Local',
    tableId: event.table,
    worksheetId: event.sheet,
  }) as Args));
}

export function sheetEvent<Args>(
  book: Book, type: 'activated' | 'added' | 'deleted', sheet: string | null, raise: Raise<Args>, named: string,
): () => void {
  return listen(book, type, sheet, (event) => raise(() => ({
    type: named, worksheetId: event.sheet, ...(type === 'activated' ? {} : { source: 'Local' }),
  }) as Args));
}

export function deactivations(book: Book, sheet: string | null, raise: Raise<Excel.WorksheetDeactivatedEventArgs>): () => void {
  return listen(book, 'activated', null, (event) => {
    const left = event.before;
    if (left === null || (sheet !== null && left !== sheet)) return;
    raise(() => ({ type: 'WorksheetDeactivated', worksheetId: left }));
  });
}

export const renames = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetNameChangedEventArgs>): (() => void) =>
  listen(book, 'renamed', sheet, (event) => raise(() => ({
    type: 'WorksheetNameChanged', nameBefore: event.before, nameAfter: event.after, source: 'Local', worksheetId: event.sheet,
  })));

export const visibilityChanges = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetVisibilityChangedEventArgs>): (() => void) =>
  listen(book, 'hidden', sheet, (event) => raise(() => ({
    type: 'WorksheetVisibilityChanged', visibilityBefore: event.before, visibilityAfter: event.after, source: 'Local', worksheetId: event.sheet,
  })));

export const calculations = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetCalculatedEventArgs>): (() => void) =>
  listen(book, 'calculated', sheet, (event) => raise(() => ({
    type: 'WorksheetCalculated', address: formatArea(event.area), worksheetId: event.sheet,
  })));

export const formulaChanges = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetFormulaChangedEventArgs>): (() => void) =>
  listen(book, 'formulas', sheet, (event) => raise(() => ({
    type: 'WorksheetFormulaChanged',
    formulaDetails: event.cells.map((cell) => ({
      cellAddress: formatArea({ row: cell.row, column: cell.column, rows: 1, columns: 1 }), previousFormula: cell.before,
    })),
    source: 'Local',
    worksheetId: event.sheet,
  })));

export const selections = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetSelectionChangedEventArgs>): (() => void) =>
  listen(book, 'selected', sheet, (event) => raise(() => ({
    type: 'WorksheetSelectionChanged', address: event.areas.map(formatArea).join(','), worksheetId: event.sheet,
  })));

export const workbookSelections = (book: Book, raise: Raise<Excel.SelectionChangedEventArgs>): (() => void) =>
  listen(book, 'selected', null, () => raise((context) => ({ workbook: context.workbook })));

export const settingsChanges = (book: Book, raise: Raise<Excel.SettingsChangedEventArgs>): (() => void) =>
  listen(book, 'settings', null, () => raise((context) => ({ settings: context.workbook.settings })));

export const formatChanges = (book: Book, sheet: string | null, raise: Raise<Excel.WorksheetFormatChangedEventArgs>): (() => void) =>
  listen(book, 'formatted', sheet, (event) => {
    const address = formatArea(event.area);
    raise(() => ({
      type: 'WorksheetFormatChanged', address, source: 'Local', worksheetId: event.sheet,
      getRange: getRange(event.sheet, address), getRangeOrNullObject: getRange(event.sheet, address),
    }));
  });
