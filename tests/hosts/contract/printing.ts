import { describe, expect, it } from 'vitest';
import type { PaperLook } from '../../../workbook/model/paper';
import type { Change, NewSheet, Put, Written } from '../../../workbook/model/port/editor';
import { chartsIn } from '../../../workbook/xlsx/read-charts';
import { pageIn } from '../../../workbook/xlsx/read-page';
import { FunctionNames } from '../../../workbook/xlsx/formula';
import { readXlsx } from '../../../workbook/xlsx/read';
import { refusalOf, type Here } from './here';

const SHEET = '成品';
const names = new FunctionNames(['SCORE']);
const table = { row: 2, column: 0, rows: 2, columns: 1 };
const figures = { ...table, column: 1 };
const more = { ...table, column: 2 };

/** A chart over a table, on one page upright. */
const first: PaperLook = {
  widths: [20, 12, 12], heights: [36, 200, 19.5, 19.5], merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  looks: [
    { look: { font: '黑体', size: 18, bold: true, horizontal: 'Center', vertical: 'Center', wrap: true, boxed: false, format: 'General' }, areas: [{ row: 0, column: 0, rows: 1, columns: 3 }] },
    { look: { font: '仿宋_GB2312', size: 11, boxed: true, vertical: 'Center', format: '0.0' }, areas: [{ row: 2, column: 0, rows: 2, columns: 3 }] },
  ],
  page: { landscape: false, fit: 'page', centred: true, margins: { side: 0.6, top: 0.85, bottom: 0.8, header: 0.4, footer: 0.4 }, header: { right: '暂定' }, footer: { centre: '第 &P 页' }, breaks: [] },
  titles: { first: 0, count: 2 },
  charts: [{
    name: 'kaohe-printout', title: '总分', axis: '分', area: { row: 1, column: 0, rows: 1, columns: 3 }, names: table,
    series: [{ title: '待定', values: figures, draws: 'hatched', more, instead: [{ title: '还可多', values: more, draws: 'open' }] }, { title: '合格线', values: more, draws: 'line' }],
  }],
};
/** Without chart and titles, across, at a scale, with an end of a page. */
const second: PaperLook = { ...first, heights: [30, 25, 19.5, 19.5], merges: [], page: { landscape: true, fit: 80, centred: false, margins: { side: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 }, footer: { left: '甲' }, breaks: [2] }, titles: null, charts: [] };

const cells = (lines: readonly (readonly Put[])[]): Change[] => lines.flatMap((line, row) => line.map((put, column): Change => ({ sheet: SHEET, row, column, put })));
const lines: readonly (readonly Put[])[] = [['得分', null, null], [null, null, null], ['甲村', 60.5, 2], ['乙村', 70, 1]];
const others: readonly (readonly Put[])[] = [['得分（二）', null, null], [null, null, null], ['甲村', 61, 3], ['乙村', 71, 2]];

/** What a reader sees of it: programs give sizes in their own units. */
const seen = ({ widths, heights, merges, looks, page: { margins, ...page }, titles, printed, charts = [] }: PaperLook) => ({
  widths: widths.slice(0, 3).map((width) => Math.round(width)), heights: heights.slice(0, 4).map((height) => Math.round(height)), merges,
  boxed: looks.filter(({ look }) => look.boxed).flatMap(({ look: { font, size }, areas }) => areas.map(({ row, column, rows, columns }) => [font, size, row, column, rows, columns])),
  page: { landscape: page.landscape, fit: page.fit, centred: page.centred, header: page.header?.right ?? '', footer: [page.footer?.left ?? '', page.footer?.centre ?? ''], breaks: page.breaks },
  margins: margins && Object.values(margins).map((inches) => Math.round(inches * 100)), titles, printed,
  charts: charts.map(({ title, axis, area, names: named, series }) => ({ title, axis, area, named, figures: series.map(({ title: of, values }) => [of, values]).slice(0, 1) })),
});

/** Sheets that are made to be printed. */
export function printing(here: Here): void {
  const write = (puts: typeof lines, sheet: Omit<NewSheet, 'name'>): Promise<Written> => here.host.editor.write(cells(puts), [{ name: SHEET, ...sheet }]);
  const standing = async (): Promise<ReturnType<typeof seen>> => seen((await here.host.editor.papers([SHEET]))[0]!);

  describe('printed sheets', () => {
    it('lays one out, and tells how it looks, or says that it cannot', async () => {
      if (!here.promised.can.pages) return expect(await refusalOf(write(lines, { paper: first }))).toMatchObject({ kind: 'unsupported' });
      expect(await write(lines, { paper: first })).toMatchObject({ sheets: [SHEET], differing: [] });
      const wanted = seen({ ...first, printed: { rows: 4, columns: 3 } });
      expect(await standing()).toEqual({ ...wanted, charts: here.promised.can.charts ? wanted.charts : [] });
      expect(await here.host.editor.papers(['没有'])).toEqual([null]);
    });

    it('lays it out anew in its place, with nothing left of what it was, and takes that back as it was: cells, looks, pages and charts', async () => {
      if (!here.promised.can.pages) return;
      await write(lines, { paper: first });
      const before = await standing();
      const written = await write(others, { paper: second, again: true });
      expect(await standing()).toEqual(seen({ ...second, printed: { rows: 4, columns: 3 } }));
      expect(await here.host.editor.revert(written)).toMatchObject({ left: [] });
      expect(await standing()).toEqual(before);
      const [state] = await here.host.editor.states([{ sheet: SHEET, row: 0, column: 0, rows: 4, columns: 3 }]);
      expect(state!.values.flat()).toEqual(lines.flat().map((put) => put ?? ''));
    });

    it('leaves one alone as a whole in taking back, where somebody filled a cell of it since', async () => {
      if (!here.promised.can.pages) return;
      await write(lines, { paper: first });
      const written = await write(others, { paper: second, again: true });
      await here.host.editor.write([{ sheet: SHEET, row: 2, column: 1, put: 99 }]);
      const before = await standing();
      expect((await here.host.editor.revert(written)).left).toEqual([{ sheet: SHEET, row: 2, column: 1 }]);
      expect(await standing()).toEqual(before);
    });

    it('takes no sheet that somebody made meanwhile', async () => {
      if (!here.promised.can.pages) return;
      await write(lines, { paper: first });
      expect(await refusalOf(write(others, { paper: second }))).toMatchObject({ kind: 'moved' });
    });

    it('has pages and charts in the bytes of the file, where it saves one', async () => {
      if (!here.opened.save || !here.promised.can.pages) return expect(here.opened.type, 'a host that cannot be saved from here belongs to a program').not.toBeNull();
      await write(lines, { paper: second });
      await write(lines, { paper: first, again: true });
      const book = readXlsx(await here.opened.save(), names);
      const sheet = book.sheets.find(({ name }) => name === SHEET)!;
      expect(pageIn(book, sheet)).toMatchObject({ page: { landscape: false, fit: 'page', centred: true, header: { right: '暂定' }, footer: { centre: '第 &P 页' } }, titles: first.titles, printed: { rows: 4, columns: 3 } });
      const [chart, ...none] = chartsIn(book, sheet);
      expect(chart).toMatchObject({ title: '总分', axis: '分', area: first.charts![0]!.area, names: table });
      expect(chart!.series.map(({ title, draws }) => [title, draws])).toEqual(expect.arrayContaining([['待定', 'hatched'], ['合格线', 'line']]));
      expect(none).toEqual([]);
    });
  });
}
