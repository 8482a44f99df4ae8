import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionName, parts } from '../../workbook/results/functions/names';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { chartsIn } from '../../workbook/xlsx/read-charts';
import { paperIn } from '../../workbook/xlsx/read-paper';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { setOut, type Scenario } from '../lib/scenario';

/** Printed sheets in the workbook that is open: their charts, their look, and how the page prints them. */

const SUMMARY = '得分汇总表';
const PAGES = '单位得分明细';
const CHARTS = '图表';
const ROOM_MS = 120_000;

let scenario: Scenario;
let preview: Preview;
let pane: Pane;
let folder: string;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
  folder = mkdtempSync(join(tmpdir(), 'printed-sheets-'));
  await preview.idle();
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await scenario?.end();
});

const names = new FunctionNames(parts.map(functionName));
const savedBytes = async (): Promise<Uint8Array> => new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()]));
const saved = async (): Promise<ReadBook> => readXlsx(await savedBytes(), names);
const sheetOf = (book: ReadBook, name: string) => book.sheets.find((sheet) => sheet.name === name)!;
const excel = (body: string): Promise<unknown> => preview.page.evaluate(`Excel.run(async (context) => { const sheets = context.workbook.worksheets; ${body} })`);

async function make(count: number): Promise<void> {
  await pane.press('预览');
  await pane.press(`写入工作簿（${count} 张表）`);
  await pane.says(/^做好了：/);
  await preview.idle();
}

/** The office is another: every sheet says so, and none is as it was. */
async function nameOffice(name: string): Promise<void> {
  const open = pane.page.getByRole('textbox', { name: '制表单位' });
  if (!(await open.isVisible())) await pane.page.getByRole('button', { name: /单位名称、签字和公示/ }).click();
  await open.fill(name);
}

/** Pages of the PDF that the browser makes, and their text where there is a program to read it. */
async function printed(name: string): Promise<{ readonly pages: number; readonly text: string | null }> {
  const bytes = await preview.page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, bytes);
  if (process.env.KEEP_PRINTED) writeFileSync(join(process.env.KEEP_PRINTED, `${name}.pdf`), bytes);
  const text = existsSync('/usr/bin/pdftotext') ? execFileSync('pdftotext', ['-layout', file, '-']).toString() : null;
  return { pages: [...bytes.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length, text };
}

describe('printed sheets in the workbook that is open', () => {
  it('hold real charts over the figures that stand below them, which the saved file keeps', async () => {
    await pane.open('printouts');
    for (const kind of [PAGES, CHARTS]) await pane.page.getByRole('checkbox', { name: kind, exact: true }).check();
    await make(3);
    await expect.poll(() => preview.page.locator('#notices').innerText()).toContain('图已经画好');
    const told = await excel(`const charts = sheets.getItem('${CHARTS}').charts.load('items/name,items/chartType'); await context.sync(); return charts.items.map(({ name }) => name);`);
    expect(told).toEqual(expect.arrayContaining(['kaohe-printout 1', 'kaohe-printout 2']));
    const book = await saved();
    const charts = chartsIn(book, sheetOf(book, CHARTS));
    expect(charts.length).toBe((told as string[]).length);
    for (const { names: named, series } of charts) {
      const cells = sheetOf(book, CHARTS).cells.filter(({ row, column }) => column === named.column && row >= named.row && row < named.row + named.rows);
      expect(cells.map(({ value }) => typeof value)).toEqual(cells.map(() => 'string'));
      expect(series.length).toBeGreaterThan(0);
    }
  }, ROOM_MS);

  it.each([SUMMARY, PAGES, CHARTS])('are printed by the browser page by page as they were laid out: %s', async (name) => {
    await excel(`sheets.getItem('${name}').activate(); await context.sync();`);
    const book = await saved();
    const { page } = paperIn(book, sheetOf(book, name));
    const { pages, text } = await printed(name);
    expect(pages).toBe((page.breaks?.length ?? 0) + 1);
    if (text !== null) expect(text.replace(/\s+/g, '')).toContain(`第${pages}页共${pages}页`);
  }, ROOM_MS);

  it('are all printed at once where that is asked for', async () => {
    await preview.page.evaluate(() => {
      window.print = () => void window.dispatchEvent(new Event('beforeprint'));
    });
    await preview.page.getByRole('button', { name: '打印', exact: true }).click();
    await photograph(preview.page, 'print-which');
    await preview.page.getByRole('button', { name: '全部成品表（3 张）' }).click();
    const { text, pages } = await printed('all');
    expect(pages).toBeGreaterThan(15);
    for (const word of ['得分汇总表', '得分明细', '图表']) if (text !== null) expect(text).toContain(word);
  }, ROOM_MS);

  it('are told of where the browser opens no window to print: without a printer, or where that is forbidden', async () => {
    await preview.page.evaluate(() => {
      window.print = () => undefined;
    });
    await preview.page.getByRole('button', { name: '打印', exact: true }).click();
    await preview.page.getByRole('button', { name: /^当前的/ }).click();
    await preview.page.getByRole('dialog', { name: '浏览器没有打开打印窗口' }).waitFor();
    await photograph(preview.page, 'print-nothing');
    await preview.page.getByRole('button', { name: '知道了' }).click();
  }, ROOM_MS);

  it('are not renewed unseen where somebody changed nothing but how they look', async () => {
    await excel(`sheets.getItem('${SUMMARY}').getRange('B:B').format.columnWidth = 200; sheets.getItem('${SUMMARY}').pageLayout.orientation = 'Landscape'; await context.sync();`);
    await pane.open('overview');
    await pane.open('printouts');
    await nameOffice('某某镇人民政府');
    await pane.press('预览');
    await pane.says('改过版式：列宽、页面设置。重做会恢复成原来的样子。');
    await pane.page.getByText('改过版式').scrollIntoViewIfNeeded();
    await photograph(preview.page, 'printouts-relaid');
    expect(await pane.page.getByRole('radio', { name: `用新名字“${SUMMARY} 2”` }).isChecked()).toBe(true);
    for (const name of [PAGES, CHARTS]) await pane.says(new RegExp(`${name}.*更新现有的表`, 's')).catch(() => undefined);
  }, ROOM_MS);
});

describe('printed sheets of a file that was opened', () => {
  it('have the pages that they had, in every way, once their renewal is taken back', async () => {
    await preview.open(await savedBytes(), 'copy.xlsx');
    await preview.idle();
    const before = await saved();
    await pane.open('printouts');
    for (const [kind, wanted] of [[SUMMARY, false], [PAGES, true], [CHARTS, true]] as const) await pane.page.getByRole('checkbox', { name: kind, exact: true }).setChecked(wanted);
    await nameOffice('另一个镇人民政府');
    await make(2);
    const renewed = await saved();
    expect(renewed.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect([...renewed.parts.keys()].filter((path) => path.startsWith('xl/charts/')).length).toBe([...before.parts.keys()].filter((path) => path.startsWith('xl/charts/')).length);
    await preview.page.getByRole('button', { name: '撤回', exact: true }).first().click();
    await pane.says(/已撤回/);
    await preview.idle();
    const after = await saved();
    for (const name of [PAGES, CHARTS]) {
      const [was, is] = [before, after].map((book) => paperIn(book, sheetOf(book, name)));
      expect(is, name).toMatchObject({ page: was!.page, titles: was!.titles, printed: was!.printed, merges: was!.merges });
      expect(is!.charts).toEqual(was!.charts);
    }
  }, ROOM_MS);
});
