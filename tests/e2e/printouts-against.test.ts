import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { stateOf } from '../../workbook/file-host/state';
import { oleFile } from '../../workbook/open/testing/ole';
import { readXlsx } from '../../workbook/xlsx/read';
import { saveXlsx } from '../../workbook/xlsx/write';
import { bookOf, type Sheets } from '../cli/books';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { printingIn, type Printing } from '../lib/printing';
import { setOut, type Scenario } from '../lib/scenario';
import { root } from '../lib/sources';

/** With what the page 出表 compares: another year of the ledger, another workbook; and what it says where it cannot. */

const COMPARISON = '与上次比较';
const ROOM_MS = 120_000;

/** Villages with the points of their second item, by year. */
function villages(years: Readonly<Record<number, Readonly<Record<string, number>>>>): Sheets {
  const units = [...new Set(Object.values(years).flatMap((all) => Object.keys(all)))];
  return {
    台账: [['单位', '年度', '条款', '数值'], ...Object.entries(years).flatMap(([year, all]) => Object.entries(all).map(([unit, points]) => [unit, Number(year), 'V2', points]))],
    参数: [['键', '值'], ['办法', 'beijinggang-2019-village']],
    单位: [['单位', '类别'], ...units.map((unit) => [unit, '村'])],
  };
}

let scenario: Scenario;
let preview: Preview;
let pane: Pane;
let printing: Printing;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
  printing = printingIn(preview, pane);
  await preview.open(bookOf(villages({ 2018: { 青石村: 20, 白水村: 22 }, 2019: { 青石村: 25, 白水村: 21 } })), '2019.xlsx');
  await preview.idle();
  await pane.open('printouts');
});
afterAll(() => scenario?.end());

const against = () => pane.page.getByRole('combobox', { name: '与谁比较', exact: true });
const options = async (): Promise<string[]> => against().getByRole('option').allInnerTexts();
const pick = (name: string, bytes: Uint8Array): Promise<void> => pane.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const lineOf = async (unit: string): Promise<string[]> => (await printing.lines(COMPARISON)).find((line) => line.includes(unit)) ?? [];

describe('what is compared with', () => {
  it('is offered by name, and is another year of the ledger once it is chosen', async () => {
    expect(await options()).toEqual(['通常：上次看（' + /（(.*)）/.exec((await options())[0]!)![1] + '）', '上次写入（这次打开以后还没有写过）', '2018年度（按现在的台账）', '另一个工作簿……']);
    await against().selectOption({ label: '2018年度（按现在的台账）' });
    await pane.says('与“2018年度（按现在的台账）”比较。');
    await printing.choose(COMPARISON);
    await pane.page.getByRole('checkbox', { name: '得分汇总表', exact: true }).uncheck();
    await printing.make(1);
    expect((await printing.lines(COMPARISON)).flat()).toContain('说明：与“2018年度（按现在的台账）”比较。');
    expect((await lineOf('青石村')).join(' ')).toMatch(/年终实地考核6→7\.5（\+1\.5）/);
  }, ROOM_MS);

  it('is remembered in the workbook', async () => {
    await preview.open(new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])), '2019-2.xlsx');
    await preview.idle();
    await pane.open('printouts');
    await pane.says('与“2018年度（按现在的台账）”比较。');
    expect(await against().inputValue()).toBe('time 2018');
  }, ROOM_MS);

  it('is another workbook that is picked, and of its years the one that is chosen', async () => {
    await against().selectOption({ label: '另一个工作簿……' });
    await pane.says('请选要比较的工作簿文件。');
    await pick('去年.xlsx', bookOf(villages({ 2017: { 青石村: 10, 新来村: 5 }, 2018: { 青石村: 21, 白水村: 22 } })));
    await pane.says('与“去年.xlsx，2018年度”比较。');
    await against().scrollIntoViewIfNeeded();
    await photograph(preview.page, 'printouts-against-file');
    await pane.page.getByRole('combobox', { name: '用它的哪一年' }).selectOption({ label: '去年.xlsx，2017年度' });
    await pane.says('与“去年.xlsx，2017年度”比较。');
    await printing.make(1);
    expect((await lineOf('青石村')).join(' ')).toMatch(/3→7\.5（\+4\.5）/);
    expect((await lineOf('新来村')).join(' ')).toContain('本次没有这个单位');
  }, ROOM_MS);

  it('is remembered by its name alone: the file has to be picked again, and that is said', async () => {
    await preview.open(new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])), '2019-3.xlsx');
    await preview.page.reload();
    await preview.page.waitForFunction(() => window.preview !== undefined);
    await preview.open(bookOf(villages({ 2019: { 青石村: 25 } })), 'new.xlsx');
    await preview.idle();
    await pane.open('printouts');
    await against().selectOption({ label: '另一个工作簿……' });
    await pick('去年.xlsx', bookOf(villages({ 2018: { 青石村: 21 } })));
    await pane.says('与“去年.xlsx，2018年度”比较。');
    await pane.open('overview');
    await pane.open('printouts');
    await pane.says('与“去年.xlsx，2018年度”比较。');
    const bytes = await preview.page.evaluate(() => [...window.preview!.save()]);
    expect(Buffer.from(bytes).includes(Buffer.from('新来村'))).toBe(false);
    await preview.page.reload();
    await preview.page.waitForFunction(() => window.preview !== undefined);
    await preview.open(new Uint8Array(bytes), 'new.xlsx');
    await preview.idle();
    await pane.open('printouts');
    await pane.says('上次选的是“去年.xlsx”。工作簿里只记它的名字，不存它的内容，请再选一次这个文件。');
  }, ROOM_MS);

  it.each([
    ['no workbook', '说明.xlsx', new TextEncoder().encode('不是表'), '“说明.xlsx”不是 Excel 工作簿（.xlsx）。'],
    ['a workbook with a password', '加密.xlsx', oleFile(['EncryptedPackage', 'EncryptionInfo']), '“加密.xlsx”设了打开密码。'],
    ['a workbook without a ledger', '电话.xlsx', bookOf({ 电话: [['姓名', '电话'], ['张三', 1]] }), '“电话.xlsx”里没有能计分的台账或评分表，不能拿来比较。'],
    ['another document', '部门.xlsx', readFileSync(join(root, 'addin/public/samples/sample-department-performance.xlsx')), '“部门.xlsx”用的是另一个办法《县直部门绩效考核办法（示例）》'],
  ])('is not %s, and that is said in words', async (_, name, bytes, says) => {
    await pick(name, bytes);
    await pane.says(says);
    expect(await pane.page.getByRole('checkbox', { name: COMPARISON, exact: true }).isDisabled()).toBe(true);
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);

  it('is what the chart of changes is drawn against, too', async () => {
    const sample = readFileSync(join(root, 'addin/public/samples/beijinggang-2019-village.xlsx'));
    const read = readXlsx(sample, scoringNames);
    const state = stateOf(read);
    const ledger = state.sheets.find(({ name }) => name === '台账')!;
    const at = (row: number, column: number): unknown => ledger.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    const { row } = ledger.cells.find((cell) => cell.column === 2 && cell.value === '青石村' && at(cell.row, 3) === 'V2')!;
    ledger.cells = ledger.cells.map((cell) => (cell.row === row && cell.column === 6 ? { ...cell, value: Number(cell.value) - 10 } : cell));
    await preview.open(sample, '2019.xlsx');
    await preview.idle();
    await pane.open('printouts');
    await against().selectOption({ label: '另一个工作簿……' });
    await pick('上半年.xlsx', saveXlsx(state, read, scoringNames));
    await pane.says('与“上半年.xlsx，2019年度”比较。');
    await pane.page.getByRole('button', { name: '展开 看图', exact: true }).click();
    await pane.page.getByText('与“上半年.xlsx，2019年度”比较', { exact: true }).waitFor();
    const bars = pane.page.getByRole('figure').last().getByRole('listitem').filter({ hasText: '村' });
    await expect.poll(() => bars.allInnerTexts()).toEqual([expect.stringMatching(/^青石村\s*3$/)]);
    await pane.page.getByRole('figure').last().scrollIntoViewIfNeeded();
    await photograph(preview.page, 'printouts-against-chart');
  }, ROOM_MS);
});
