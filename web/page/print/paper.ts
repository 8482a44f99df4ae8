/** A printed sheet as pages of paper, by its own page setup: the program that prints them has nothing to decide. */
import { bottom, intersect, right, type Area } from '../../../workbook/model/area';
import { chartsDrawnOn, type SheetPage } from '../../../workbook/model/book-parts';
import { chartOf } from '../../office-emulator/model/charts';
import { make } from '../dom';
import type { Session } from '../session';
import { Cells } from './cells';
import { chartPicture } from './chart';
import { lineText } from './line';
import { pagesOf, scaleOf, sheetOf, type Line, type Sheet } from './pages';

type Backend = Session['backend'];

export function paperOf(backend: Backend, id: string, { page, printed, titles }: SheetPage, file: string): readonly HTMLElement[] {
  const used = backend.used(id, true);
  if (!used) return [];
  const area: Area = { row: 0, column: 0, rows: printed?.rows ?? bottom(used) + 1, columns: printed?.columns ?? right(used) + 1 };
  const shown = (axis: 'row' | 'column', count: number): number[] => Array.from({ length: count }, (_, at) => at).filter((at) => !backend.hidden(id, axis, at));
  const columns = shown('column', area.columns);
  const widths = columns.map((column) => backend.columnWidth(id, column));
  const rows = shown('row', area.rows).map((row): Line => ({ row, height: backend.rowHeight(id, row) }));
  const whole = { width: sum(widths), height: sum(rows.map(({ height }) => height)) };
  const sheet = sheetOf(page);
  const scale = scaleOf(page, sheet, whole);
  const heads = titles ? rows.filter(({ row }) => row >= titles.first && row < titles.first + titles.count) : [];
  const pages = page.fit === 'page' ? [rows.map(({ row }) => row)] : pagesOf(rows, heads, new Set(page.breaks), sheet.room.height / scale);
  const cells = new Cells(backend, id, area, columns, scale);
  const heights = new Map(rows.map(({ row, height }) => [row, height * scale]));
  const name = backend.sheets().find((each) => each.id === id)?.name ?? '';
  const now = new Date();
  return pages.map((each, index) => {
    const table = make('table', {}, make('colgroup', {}, ...widths.map((width) => sized(make('col'), { width: width * scale }))));
    // Headings that are repeated are told apart for whoever reads the page aloud.
    const repeated = index > 0 ? heads.length : 0;
    table.append(make('thead', {}, ...cells.part(each.slice(0, repeated), heights)), make('tbody', {}, ...cells.part(each.slice(repeated), heights)));
    sized(table, { width: whole.width * scale });
    drawCharts(backend, id, table, each, repeated, whole.width * scale, heights);
    return section(sheet, page.landscape, page.centred ?? false, table, (line) => lineText(line, { page: index + 1, pages: pages.length, sheet: name, file, now }), page);
  });
}

function section({ width, height, margins }: Sheet, landscape: boolean, centred: boolean, table: HTMLElement, told: (line: string) => string, { header = {}, footer = {} }: SheetPage['page']): HTMLElement {
  const made = sized(make('section', { className: landscape ? 'paper wide' : 'paper' }), { width, height: height - LESS });
  made.style.padding = `${margins.top}pt ${margins.side}pt 0`;
  table.style.margin = centred ? '0 auto' : '0';
  const line = (className: string, parts: typeof header, side: 'top' | 'bottom', at: number): HTMLElement => {
    const each = make('div', { className: `line ${className}` }, ...(['left', 'centre', 'right'] as const).map((part) => make('span', { textContent: told(parts[part] ?? '') })));
    Object.assign(each.style, { [side]: `${at}pt`, left: `${margins.side}pt`, right: `${margins.side}pt` });
    return each;
  };
  made.append(line('head', header, 'top', margins.header), table, line('foot', footer, 'bottom', margins.footer));
  return made;
}

/** A page that is as high as the paper to the last hair would take a second one. */
const LESS = 1.5;

/** Over the cells that a chart covers, on the page on which they stand. */
function drawCharts(backend: Backend, id: string, table: HTMLTableElement, rows: readonly number[], repeated: number, width: number, heights: ReadonlyMap<number, number>): void {
  const charts = chartsDrawnOn(backend.parts, id).flatMap((chart) => chartOf(chart) ?? []);
  for (const chart of charts) {
    const at = rows.indexOf(chart.area.row, repeated);
    const cell = table.rows.item(at)?.cells.item(0);
    if (at < 0 || !cell) continue;
    const height = rows.slice(at).filter((row) => intersect(chart.area, { row, column: 0, rows: 1, columns: 1 })).reduce((all, row) => all + (heights.get(row) ?? 0), 0);
    cell.replaceChildren(chartPicture(chart, (area) => backend.read(id, area).map(([first]) => first?.value ?? ''), width - 8, height));
  }
}

function sized<T extends HTMLElement>(made: T, { width, height }: { readonly width: number; readonly height?: number }): T {
  made.style.width = `${width}pt`;
  if (height !== undefined) made.style.height = `${height}pt`;
  return made;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);
