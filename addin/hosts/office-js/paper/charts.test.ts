import { describe, expect, it } from 'vitest';
import type { Editor } from '../../../../workbook/model/port/editor';
import { editsOf } from '../../../../workbook/printouts/editing/edits';
import { planPrintouts } from '../../../../workbook/printouts/kept/plan';
import { layOut } from '../../../../workbook/printouts/layout/lay-out';
import type { LaidSheet } from '../../../../workbook/printouts/layout/laid-sheet';
import { charts as chartSheet } from '../../../../workbook/printouts/sheets/charts';
import { madeUp } from '../../../../workbook/printouts/testing/made-up';
import { editorOf } from '../office-editor';
import { findOffice } from '../office-info';
import { openBook } from './testing/open-book';

const laid = (units: number): LaidSheet => layOut(chartSheet.make(madeUp({ units: Array.from({ length: units }, (_, at) => `第${at + 1}村`), open: [1] }), {}));
const NAME = laid(3).sheet.name;

const book = openBook();

async function print(sheet: LaidSheet, by: Editor = book.editor, charts = true): Promise<Awaited<ReturnType<Editor['write']>>> {
  const there = await book.present();
  const { changes, sheets } = editsOf(planPrintouts([sheet], there), there, { language: 'zh', charts });
  return by.write(changes, sheets);
}

const drawn = () => book.backend.parts.charts.get(book.backend.id(NAME)) ?? [];
const textAt = (row: number, column: number): unknown => book.backend.read(book.backend.id(NAME), { row, column, rows: 1, columns: 1 })[0]![0]!.value;

describe('charts of a printed sheet in the workbook that is open', () => {
  it('draw the figures that stand below them, in the row that was kept for them', async () => {
    const sheet = laid(5);
    await print(sheet);
    expect(drawn().map(({ name, title }) => [name, title])).toEqual(sheet.charts.map(({ chart }, index) => [`kaohe-printout ${index + 1}`, chart.title]));
    sheet.charts.forEach(({ row, table }, index) => {
      const { area, series } = drawn()[index]!;
      expect(area).toEqual({ row, column: 0, rows: 1, columns: sheet.columns.length });
      for (const { names, values } of series) expect([names, values]).toMatchObject([{ row: table.row, rows: table.rows, column: 0 }, { row: table.row, rows: table.rows }]);
      // Each is called by the heading over its cells.
      expect(series.map(({ values }) => textAt(table.row - 1, values!.column))).toEqual(series.map(({ name }) => (name === '还可多' || name === '最高多' || name === '最低' ? name : expect.stringContaining(name.slice(0, 2)))));
    });
  });

  it('say by pieces and marks what a file says by error lines: what may still come, the highest and the lowest', async () => {
    await print(laid(5));
    const [totals, means] = drawn();
    expect(totals).toMatchObject({ type: 'ColumnStacked', axis: '分' });
    expect(totals!.series.map(({ name, type, fill, line, marker }) => [name, type, fill, line.style, marker])).toEqual([
      ['已定', 'ColumnStacked', '#7F7F7F', 'Continuous', 'None'],
      ['待定（至少）', 'ColumnStacked', '#D9D9D9', 'Continuous', 'None'],
      ['还可多', 'ColumnStacked', '#FFFFFF', 'Dash', 'None'],
    ]);
    expect(means!.series.map(({ name, type, marker }) => [name, type, marker])).toEqual([['平均得分率（%）', 'ColumnStacked', 'None'], ['最高多', 'ColumnStacked', 'None'], ['最低', 'LineMarkers', 'Dash']]);
    expect(totals!.looks).toMatchObject({ 'legend.position': 'Bottom', 'categoryAxis.labels': 'Low', 'categoryAxis.orientation': 90 });
  });

  it('are drawn anew in their places, those of somebody else left alone, and come back with what stood there', async () => {
    await print(laid(3));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(NAME);
      sheet.charts.add('ColumnClustered', sheet.getRange('B5:B6')).name = '自己画的';
      await context.sync();
    });
    const before = drawn();
    const written = await print(laid(30));
    expect(drawn().map(({ name }) => name)).toEqual(['自己画的', ...laid(30).charts.map((_, index) => `kaohe-printout ${index + 1}`)]);
    expect(await book.editor.revert(written)).toMatchObject({ left: [] });
    const plain = ({ id: _id, ...chart }: (typeof before)[number]) => chart;
    expect(drawn().map(plain)).toEqual([plain(before.at(-1)!), ...before.slice(0, -1).map(plain)]);
  });

  it('are taken away with the sheet that was made for them', async () => {
    const written = await print(laid(3));
    await book.editor.revert(written);
    expect([book.backend.sheets().map(({ name }) => name), book.backend.parts.charts.size]).toEqual([['台账'], 0]);
  });

  it('are refused where a host draws none, and their figures are laid without the room for them', async () => {
    const office = await findOffice();
    const plain = editorOf({ ...office, can: { ...office.can, charts: false } });
    expect(await print(laid(3), plain).catch((error: unknown) => error)).toMatchObject({ kind: 'unsupported' });
    expect(book.backend.sheets().map(({ name }) => name)).toEqual(['台账']);
    await print(laid(3), plain, false);
    expect(drawn()).toEqual([]);
    for (const { row } of laid(3).charts) expect(book.backend.rowHeight(book.backend.id(NAME), row)).toBe(15);
  });
});
