import { formatArea, type Area } from '../../../../workbook/model/area';
import type { PaperCell, PaperLook } from '../../../../workbook/model/paper';
import { drawCharts } from './charts';
import { setPage } from './page';
import { pointsOf } from './widths';

/** Excel takes no longer list of areas in one call. */
const LONGEST_LIST = 8_000;
/** So many calls go to Excel at once. */
const CALLS_AT_ONCE = 400;

/** Gives a sheet, on which its cells stand, the look of paper. The sheet has no merged cells and no looks yet. */
export async function layPaper(context: Excel.RequestContext, sheet: Excel.Worksheet, paper: PaperLook): Promise<void> {
  const points = await pointsOf(context, sheet);
  sheet.showGridlines = false;
  for (const { at, count, size } of runsOf(paper.widths)) sheet.getRangeByIndexes(0, at, 1, count).format.columnWidth = points(size);
  for (const { at, count, size } of runsOf(paper.heights)) sheet.getRangeByIndexes(at, 0, count, 1).format.rowHeight = size;
  let calls = 0;
  const pass = async (): Promise<void> => {
    calls++;
    if (calls % CALLS_AT_ONCE === 0) await context.sync();
  };
  for (const { look, areas } of paper.looks) {
    for (const list of listsOf(areas)) {
      dress(sheet.getRanges(list.map(formatArea).join(',')), look, { rows: (list[0]?.rows ?? 1) > 1, columns: (list[0]?.columns ?? 1) > 1 });
      await pass();
    }
    // A list of areas takes no format of figures.
    for (const { row, column, rows, columns } of look.format === 'General' ? [] : areas) {
      sheet.getRangeByIndexes(row, column, rows, columns).numberFormat = look.format as never;
      await pass();
    }
  }
  for (const { row, column, rows, columns } of paper.merges) {
    sheet.getRangeByIndexes(row, column, rows, columns).merge(false);
    await pass();
  }
  await setPage(context, sheet, paper);
  drawCharts(sheet, paper.charts ?? []);
  await context.sync();
}

/** Takes merges and looks away from all of a sheet; what stands in its cells stays. */
export function unlay(sheet: Excel.Worksheet, { rows, columns }: Pick<Area, 'rows' | 'columns'>): void {
  const all = sheet.getRangeByIndexes(0, 0, Math.max(1, rows), Math.max(1, columns));
  all.unmerge();
  all.clear('Formats');
  all.format.rowHeight = USUAL_HEIGHT;
}
const USUAL_HEIGHT = 15;

function dress({ format }: Excel.RangeAreas, look: PaperCell, several: { readonly rows: boolean; readonly columns: boolean }): void {
  if (look.font) format.font.name = look.font;
  if (look.size) format.font.size = look.size;
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.color) format.font.color = look.color;
  if (look.fill) format.fill.color = look.fill;
  if (look.wrap) format.wrapText = true;
  if (look.horizontal) format.horizontalAlignment = look.horizontal;
  if (look.vertical) format.verticalAlignment = look.vertical;
  if (!look.boxed) return;
  const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', ...(several.rows ? (['InsideHorizontal'] as const) : []), ...(several.columns ? (['InsideVertical'] as const) : [])] as const;
  for (const side of sides) format.borders.getItem(side).style = 'Continuous';
}

/** Areas that can be told in one call: Excel draws no line between rows, or columns, where there is one alone. */
function listsOf(areas: readonly Area[]): readonly (readonly Area[])[] {
  const lists = new Map<string, Area[][]>();
  for (const area of areas) {
    const kind = `${area.rows > 1} ${area.columns > 1}`;
    const own = lists.get(kind) ?? [[]];
    lists.set(kind, own);
    const last = own.at(-1) ?? [];
    if (last.length > 0 && (last.length + 1) * LONGEST_ADDRESS > LONGEST_LIST) own.push([area]);
    else last.push(area);
  }
  return [...lists.values()].flat().filter((list) => list.length > 0);
}
/** `AAA1048576:AAA1048576,` */
const LONGEST_ADDRESS = 22;

/** Neighbours of one size are told in one call. */
function runsOf(sizes: readonly number[]): readonly { readonly at: number; readonly count: number; readonly size: number }[] {
  const runs: { at: number; count: number; size: number }[] = [];
  for (const [at, size] of sizes.entries()) {
    const last = runs.at(-1);
    if (last?.size === size) last.count++;
    else runs.push({ at, count: 1, size });
  }
  return runs;
}
