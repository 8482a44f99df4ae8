import type { Cell, Grid, Merge } from '../../workbook/model/grid';
import type { Place } from '../../workbook/model/place';
import { extentOf, extentProxy } from './outline';
import { locate } from '../../workbook/model/addresses';

/**
 * Excel on the web gives up at 5 MB a round trip, and hands over null without a word where it is near:
 * so cells are fetched in blocks of this many, and in smaller ones where that was still too much.
 */
const block = 50_000;
const smallestBlock = 500;
/** One reading takes no more than this: what is larger is no ledger, and would freeze the window. */
const limit = { columns: 512, cells: 2_000_000 };

interface Located {
  readonly place: Place;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of the places; null for one that is not there or is blank. */
export async function readPlaces(context: Excel.RequestContext, places: readonly Place[], merges: boolean): Promise<readonly (Grid | null)[]> {
  const located = await locateAll(context, places);
  const grids: (Grid | null)[] = [];
  for (const at of located) grids.push(at && (await readGrid(context, at, merges)));
  return grids;
}

async function locateAll(context: Excel.RequestContext, places: readonly Place[]): Promise<readonly (Located | null)[]> {
  const { worksheets, tables } = context.workbook;
  const found = places.map((place) => {
    const { sheet, cells } = locate(place);
    return {
      cells,
      table: place.table === undefined ? null : tables.getItemOrNullObject(place.table),
      sheet: place.table !== undefined ? null : sheet === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(sheet),
    };
  });
  // A null object answers no further question: what is there has to be known first.
  for (const { table, sheet } of found) {
    table?.load('name');
    sheet?.load('name');
  }
  await context.sync();
  const ranges = found.map(({ table, sheet, cells }) => {
    if (table) return table.isNullObject ? null : load(table.getRange());
    if (!sheet || sheet.isNullObject) return null;
    return load(cells === null ? sheet.getUsedRangeOrNullObject(true) : sheet.getRange(cells).getUsedRangeOrNullObject(true));
  });
  await context.sync();
  return ranges.map((range, index) => {
    const extent = extentOf(range ?? undefined);
    const place = places[index];
    return extent && range && place ? { place, sheet: range.worksheet.name, ...extent } : null;
  });
}

function load(range: Excel.Range): Excel.Range {
  return extentProxy(range).load('worksheet/name');
}

async function readGrid(context: Excel.RequestContext, at: Located, withMerges: boolean): Promise<Grid> {
  const columns = Math.min(at.columns, limit.columns);
  const rows = Math.min(at.rows, Math.floor(limit.cells / columns));
  const sheet = context.workbook.worksheets.getItem(at.sheet);
  const cells: (readonly Cell[])[] = [];
  let size = block;
  while (cells.length < rows) {
    const height = Math.min(rows - cells.length, Math.max(1, Math.floor(size / columns)));
    const values = await readBlock(context, sheet, { row: at.row + cells.length, column: at.column, rows: height, columns });
    if (values) cells.push(...values);
    else if (size <= smallestBlock) throw new Error(`${at.sheet}!${at.row + cells.length + 1}`);
    else size = Math.floor(size / 4);
  }
  const merges = withMerges ? await readMerges(context, sheet, { ...at, rows, columns }) : [];
  const cut = rows < at.rows || columns < at.columns;
  return {
    sheet: at.sheet,
    ...(at.place.table === undefined ? {} : { table: at.place.table }),
    row: at.row,
    column: at.column,
    cells,
    merges,
    ...(cut ? { cut } : {}),
  };
}

type Block = Omit<Located, 'place' | 'sheet'>;

/** null where the block was too much for one answer. */
async function readBlock(context: Excel.RequestContext, sheet: Excel.Worksheet, { row, column, rows, columns }: Block): Promise<readonly Cell[][] | null> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns).load('values');
  try {
    await context.sync();
  } catch (error) {
    if ((error as { code?: string }).code === 'ResponsePayloadSizeLimitExceeded') return null;
    throw error;
  }
  return (range.values as Cell[][] | null) ?? null;
}

async function readMerges(context: Excel.RequestContext, sheet: Excel.Worksheet, at: Block): Promise<readonly Merge[]> {
  const merged = sheet.getRangeByIndexes(at.row, at.column, at.rows, at.columns).getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    row: rowIndex - at.row,
    column: columnIndex - at.column,
    rows: rowCount,
    columns: columnCount,
  }));
}
