import type { Area } from '../../../../workbook/model/area';
import { alike, type PaperCell, type PaperLook } from '../../../../workbook/model/paper';
import { extentOf, extentProxy } from '../outline';
import { readCharts } from './charts';
import { askPage, pageOf } from './page';
import { charactersOf } from './widths';

/** Rows that are asked for in one round trip. */
const ROWS_AT_ONCE = 1_000;

/** How a sheet looks that was made to be printed, so that it can be laid out like that again. `tellsCharts`: which cells they draw. */
export async function readPaper(context: Excel.RequestContext, sheet: Excel.Worksheet, tellsCharts: boolean): Promise<PaperLook> {
  const characters = await charactersOf(context, sheet);
  const used = extentProxy(sheet.getUsedRangeOrNullObject());
  await context.sync();
  const extent = extentOf(used);
  const [rows, columns] = extent ? [extent.row + extent.rows, extent.column + extent.columns] : [1, 1];
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  const merged = whole.getMergedAreasOrNullObject().load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  const widths = Array.from({ length: columns }, (_, column) => whole.getColumn(column).load('format/columnWidth'));
  const asked = askPage(sheet);
  await context.sync();
  const lines = await readLines(context, sheet, rows, columns);
  const charts = tellsCharts ? await readCharts(context, sheet, { widths: widths.map(({ format }) => format.columnWidth), heights: lines.heights }) : [];
  return {
    widths: widths.map(({ format }) => characters(format.columnWidth)),
    heights: lines.heights,
    merges: merged.isNullObject ? [] : merged.areas.items.map((range): Area => ({ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount })),
    looks: alike(lines.cells),
    ...(await pageOf(context, asked)),
    charts,
  };
}

async function readLines(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: number, columns: number): Promise<{ readonly heights: readonly number[]; readonly cells: Parameters<typeof alike>[0] }> {
  const heights: number[] = [];
  const cells: { row: number; column: number; look: PaperCell }[] = [];
  for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
    const range = sheet.getRangeByIndexes(first, 0, Math.min(ROWS_AT_ONCE, rows - first), columns).load('numberFormat');
    const lines = Array.from({ length: Math.min(ROWS_AT_ONCE, rows - first) }, (_, row) => range.getRow(row).load('format/rowHeight'));
    const looks = range.getCellProperties({ format: { fill: { color: true }, font: { name: true, size: true, bold: true, italic: true, color: true }, borders: { style: true }, wrapText: true, horizontalAlignment: true, verticalAlignment: true } });
    await context.sync();
    heights.push(...lines.map(({ format }) => format.rowHeight));
    looks.value.forEach((line, row) => line.forEach(({ format }, column) => cells.push({ row: first + row, column, look: lookOf(format, String((range.numberFormat as unknown[][])[row]?.[column])) })));
  }
  return { heights, cells };
}

function lookOf(format: Excel.CellPropertiesFormat | undefined, number: string): PaperCell {
  const { fill, font, borders, wrapText, horizontalAlignment, verticalAlignment } = format ?? {};
  const horizontal = (['Left', 'Center', 'Right'] as const).find((each) => each === horizontalAlignment);
  const vertical = (['Top', 'Center', 'Bottom'] as const).find((each) => each === verticalAlignment);
  return {
    ...(font?.name ? { font: font.name } : {}), ...(font?.size ? { size: font.size } : {}), ...(font?.bold ? { bold: true } : {}), ...(font?.italic ? { italic: true } : {}),
    ...(font?.color && font.color !== '#000000' ? { color: font.color } : {}), ...(fill?.color && fill.color !== '#FFFFFF' ? { fill: fill.color } : {}),
    ...(wrapText ? { wrap: true } : {}), ...(horizontal ? { horizontal } : {}), ...(vertical ? { vertical } : {}),
    boxed: borders?.top?.style !== undefined && borders.top.style !== 'None',
    format: number,
  };
}
