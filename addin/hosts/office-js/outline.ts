import type { Outline } from '../../../workbook/model/port/workbook';

/** Sheets by id, as events name them. */
export type SheetNames = ReadonlyMap<string, string>;

/** What there is to read: two round trips, whatever the size of the book. */
export async function readOutline(context: Excel.RequestContext): Promise<{ outline: Outline; names: SheetNames }> {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/name,items/worksheet/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => extentProxy(sheet.getUsedRangeOrNullObject(true)));
  const ranges = tables.items.map((table) => extentProxy(table.getRange()));
  await context.sync();
  return {
    outline: {
      sheets: worksheets.items.map(({ id, name, visibility }, index) => ({ id, name, used: extentOf(used[index]), hidden: visibility !== 'Visible' })),
      tables: tables.items.flatMap(({ name, worksheet }, index) => {
        const extent = extentOf(ranges[index]);
        return extent ? [{ name, sheet: worksheet.name, extent }] : [];
      }),
    },
    names: new Map(worksheets.items.map(({ id, name }) => [id, name])),
  };
}

export function extentProxy(range: Excel.Range): Excel.Range {
  return range.load('rowIndex,columnIndex,rowCount,columnCount');
}

export function extentOf(range: Excel.Range | undefined): { row: number; column: number; rows: number; columns: number } | null {
  if (!range || range.isNullObject) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
