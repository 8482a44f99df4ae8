import type { Cell, Grid, Merge } from '../../../workbook/model/grid';
import { placesWhere } from '../../../workbook/model/percent';
import type { Place } from '../../../workbook/model/place';
import type { Places } from '../../../workbook/model/places';
import { READ_AT_MOST } from '../../../workbook/model/port/workbook';
import { extentOf, extentProxy } from './outline';
import { locate } from '../../../workbook/model/addresses';

/**
 * Excel on the web gives up at 5 MB a round trip, and hands over null without a word where it is near:
 * so cells are fetched in blocks of this many, and in smaller ones where that was still too much.
 */
const block = 50_000;
const smallestBlock = 500;

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
  const columns = Math.min(at.columns, READ_AT_MOST.columns);
  const rows = Math.min(at.rows, Math.floor(READ_AT_MOST.cells / columns));
  const part = { sheet: at.sheet, row: at.row, column: at.column, rows, columns };
  const cells = await readBlocks<Cell>(context, part, 'values');
  const percents = await readPercents(context, part, cells);
  const merges = withMerges ? await readMerges(context, part) : [];
  const cut = rows < at.rows || columns < at.columns;
  return {
    sheet: at.sheet,
    ...(at.place.table === undefined ? {} : { table: at.place.table }),
    row: at.row,
    column: at.column,
    cells,
    merges,
    ...(percents ? { percents } : {}),
    ...(cut ? { cut } : {}),
  };
}

type Block = Omit<Located, 'place'>;
type Property = 'values' | 'numberFormat';

/** Row by row, in blocks that one answer holds. */
async function readBlocks<T>(context: Excel.RequestContext, at: Block, what: Property): Promise<readonly (readonly T[])[]> {
  const lines: (readonly T[])[] = [];
  let size = block;
  while (lines.length < at.rows) {
    const rows = Math.min(at.rows - lines.length, Math.max(1, Math.floor(size / at.columns)));
    const read = await readBlock<T>(context, { ...at, row: at.row + lines.length, rows }, what);
    if (read) lines.push(...read);
    else if (size <= smallestBlock) throw new Error(`${at.sheet}!${at.row + lines.length + 1}`);
    else size = Math.floor(size / 4);
  }
  return lines;
}

/** The formats of the part alone that holds numbers: a format is as long as a cell. */
async function readPercents(context: Excel.RequestContext, at: Block, cells: readonly (readonly Cell[])[]): Promise<Places | undefined> {
  const isNumber = (cell: Cell): boolean => typeof cell === 'number';
  const top = cells.findIndex((line) => line.some(isNumber));
  if (top < 0) return undefined;
  const bottom = cells.findLastIndex((line) => line.some(isNumber));
  const columns = (cells[0] ?? []).flatMap((_, column) => (cells.some((line) => isNumber(line[column] ?? '')) ? [column] : []));
  const [left = 0, right = left] = [columns[0], columns.at(-1)];
  const part = { sheet: at.sheet, row: at.row + top, column: at.column + left, rows: bottom - top + 1, columns: right - left + 1 };
  const formats = await readBlocks<string>(context, part, 'numberFormat');
  return placesWhere(cells, (row, column) => formats[row - top]?.[column - left]);
}

/** null where the block was too much for one answer. */
async function readBlock<T>(context: Excel.RequestContext, { sheet, row, column, rows, columns }: Block, what: Property): Promise<readonly T[][] | null> {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns).load(what);
  try {
    await context.sync();
  } catch (error) {
    if ((error as { code?: string }).code === 'ResponsePayloadSizeLimitExceeded') return null;
    throw error;
  }
  return (range[what] as T[][] | null) ?? null;
}

async function readMerges(context: Excel.RequestContext, at: Block): Promise<readonly Merge[]> {
  const merged = context.workbook.worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, at.rows, at.columns).getMergedAreasOrNullObject();
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
