import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { text } from '../../workbook/xlsx/zip';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { printingIn, sheetXml, type Printing } from '../lib/printing';
import { setOut, type Scenario } from '../lib/scenario';

/** The page 出表 over the villages' ledger: sheets that are made, saved, renewed and handed out. */

const SUMMARY = '得分汇总表';
const PAGES = '单位得分明细';
const ROOM_MS = 120_000;

let scenario: Scenario;
let preview: Preview;
let pane: Pane;
let printing: Printing;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
  printing = printingIn(preview, pane);
  await preview.idle();
});

afterAll(() => scenario?.end());

const saved = (): Promise<ReadBook> => printing.saved();
const namesOfPages = (book: ReadBook): string[] => [...text(book.parts.get(book.main)!).matchAll(/name="_xlnm\.(\w+)"[^>]*>([^<]*)</g)].map(([, name, area]) => `${name} ${area}`);
const cells = (book: ReadBook, name: string): string => JSON.stringify(book.sheets.find((sheet) => sheet.name === name)!.cells.map(({ row, column, value }) => [row, column, value]));

describe('sheets to hand out, made in the workbook that is open', () => {
  it('are shown first, then made, and are saved with the pages that they print on', async () => {
    await printing.choose(SUMMARY, PAGES);
    await pane.press('预览');
    await pane.says('新表');
    expect(await preview.sheets(), 'sheets before they were asked for').not.toContain(SUMMARY);
    await photograph(preview.page, 'printouts-preview');
    await printing.make(2);
    await photograph(preview.page, 'printouts-made');
    const book = await saved();
    const summary = sheetXml(book, SUMMARY);
    expect(summary).toMatch(/<pageSetup paperSize="9" orientation="(portrait|landscape)" fitToWidth="1" fitToHeight="1"\/>/);
    expect(summary).toContain('<printOptions horizontalCentered="1"/>');
    expect(summary).toContain('<oddFooter>&amp;C&amp;10第 &amp;P 页　共 &amp;N 页</oddFooter>');
    const pages = sheetXml(book, PAGES);
    const units = 14;
    expect([...pages.matchAll(/<brk /g)].length, 'ends of pages, one after each unit but the last').toBeGreaterThanOrEqual(units - 1);
    expect(namesOfPages(book)).toEqual(expect.arrayContaining([expect.stringMatching(`^Print_Area ${SUMMARY}!\\$A\\$1:`), expect.stringMatching(`^Print_Area ${PAGES}!\\$A\\$1:`)]));
  }, ROOM_MS);

  it('say of themselves that nobody touched them, also in the saved copy', async () => {
    await preview.open(new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])), 'copy.xlsx');
    await preview.idle();
    await pane.open('printouts');
    await pane.press('预览');
    await pane.says('现有的表都是最新的，不用写。');
  }, ROOM_MS);

  it('are taken back in one step', async () => {
    const before = cells(await saved(), SUMMARY);
    await preview.page.evaluate(`Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('台账'); sheet.getRange('F6').load('values'); await context.sync(); })`);
    await pane.page.getByRole('checkbox', { name: '排名表', exact: true }).check();
    await printing.make(1);
    expect(await preview.sheets()).toContain('排名表');
    await preview.page.getByRole('button', { name: '撤回', exact: true }).first().click();
    await pane.says(/已撤回/);
    expect(await preview.sheets()).not.toContain('排名表');
    expect(cells(await saved(), SUMMARY)).toBe(before);
  }, ROOM_MS);

  it('are not written over where somebody changed them by hand', async () => {
    await preview.page.evaluate(`Excel.run(async (context) => { context.workbook.worksheets.getItem('${SUMMARY}').getRange('A2').values = [['手工改过的一行']]; await context.sync(); })`);
    await preview.idle();
    const edited = cells(await saved(), SUMMARY);
    await pane.open('overview');
    await pane.open('printouts');
    await pane.press('预览');
    await pane.says(`现有的“${SUMMARY}”有人手工改过`);
    await pane.page.getByRole('radiogroup', { name: `“${SUMMARY}”改过，怎么办` }).scrollIntoViewIfNeeded();
    await photograph(preview.page, 'printouts-edited');
    await printing.make(1);
    const book = await saved();
    expect(cells(book, SUMMARY)).toBe(edited);
    expect(book.sheets.map(({ name }) => name)).toContain(`${SUMMARY} 2`);
  }, ROOM_MS);
});

describe('what is handed out as files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'printouts-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function download(button: string): Promise<string> {
    const coming = preview.page.waitForEvent('download');
    await pane.press(button);
    const file = await coming;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    return path;
  }

  /** Opened and printed as an office would; null where the program is not there. */
  function printed(file: string): string | null {
    if (!existsSync('/usr/bin/soffice')) return null;
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore', timeout: 90_000 });
    return file.replace(/\.\w+$/, '.pdf');
  }

  it('is a Word file of the notice that opens and prints', async () => {
    const file = await download('公示稿存为 Word 文件');
    expect(file).toMatch(/公示稿\.docx$/);
    expect(text(readFileSync(file).subarray(0, 2))).toBe('PK');
    const pdf = printed(file);
    if (pdf !== null) expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  }, ROOM_MS);

  it('is a workbook of its own, with charts', async () => {
    await printing.choose('图表');
    const file = await download('另存为新工作簿');
    const book = readXlsx(new Uint8Array(readFileSync(file)), scoringNames);
    expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([SUMMARY, PAGES, '图表']));
    expect([...book.parts.keys()].some((part) => part.startsWith('xl/charts/'))).toBe(true);
    const pdf = printed(file);
    if (pdf !== null) expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  }, ROOM_MS);

  it('shows the charts in the pane, each bar with its figure as text', async () => {
    await pane.page.getByRole('button', { name: '展开 看图', exact: true }).click();
    const [first] = await pane.page.getByRole('figure').all();
    expect(await first!.getByRole('listitem').filter({ hasText: '青石村' }).innerText()).toMatch(/97\.7/);
    await first!.scrollIntoViewIfNeeded();
    await photograph(preview.page, 'printouts-charts');
  }, ROOM_MS);
});
