import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../scripts/samples/file';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { rulesPart } from '../lib/rules-page';
import { setOut, type Scenario } from '../lib/scenario';

/** The page 规则 by its other ways: a table that stands in the workbook, rules that are there, and rules as files. */

const ROOM_MS = 120_000;
const PRINTED = [
  ['防汛工作考核评分表', '', '', ''],
  ['序号', '考核内容', '分值', '计分细则'],
  ['1', '巡查值守', '40', '每缺岗1次扣2分，扣完为止。'],
  ['2', '预案演练', '60', '每迟报1次扣5分，扣完为止。'],
];

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
});
afterAll(() => scenario?.end());

async function openWith(name: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  await preview.open(fileOf({ title: '', sheets: [{ name, widths: [], rows: rows.map((cells) => ({ cells: cells.map((value) => ({ value })) })) }] }), 'own.xlsx');
  await preview.idle();
  await pane.open('rules');
  await pane.says('这个工作簿里还没有规则');
}

const choose = async (label: string, option: string): Promise<void> => void (await pane.page.getByRole('combobox', { name: label, exact: true }).selectOption(option));
const field = (name: string) => pane.page.getByRole('textbox', { name });

describe('a table that stands in the workbook', () => {
  it('is proposed from the sheet that is chosen', async () => {
    await openWith('评分表', PRINTED);
    await pane.press('从印好的评分表生成');
    await choose('工作表', '评分表');
    await pane.press('用这张表');
    await pane.says('还剩 2 项待定');
    await pane.says('预案演练');
    await photograph(preview.page, 'rules-from-sheet');
  }, ROOM_MS);

  it('is proposed from what is selected', async () => {
    await pane.press('换一张表');
    await preview.page.evaluate(() => window.preview!.sheets());
    await pane.press('用当前选区');
    await pane.says('还剩 2 项待定');
    await pane.press('确定的全部确认（2）');
    await pane.press('写成规则表');
    await pane.says('没有发现问题');
    expect(await preview.sheets()).toEqual(expect.arrayContaining(['评分表', '规则']));
  }, ROOM_MS);
});

describe('rules that are there', () => {
  let json = '';

  it('are written as a sheet to start from, and handed on as JSON', async () => {
    await openWith('目录', [['示例']]);
    await choose('已有办法', 'sample-village-sanitation');
    await pane.press('写成规则表');
    await preview.idle();
    expect(await preview.sheets()).toEqual(expect.arrayContaining(['规则', '规则·说明']));
    await rulesPart(pane, '本表规则');
    await pane.says('可以计分');
    const download = preview.page.waitForEvent('download');
    await pane.press('另存为 JSON');
    json = await (await download).path();
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ format: 'kaohe-rulebook/1' });
  }, ROOM_MS);

  it('make forms for those who report, with the units in them', async () => {
    await field('年度').fill('2026');
    await field('考核对象（一行一个）').fill('东村\n西村');
    await pane.press('做各部门填报表');
    await preview.idle();
    const forms = (await preview.sheets()).filter((name) => name.includes('填报'));
    expect(forms.length).toBeGreaterThan(0);
    const head = (await preview.values(forms[0]!, 'A1:P6')).flat().map(String);
    expect(head).toEqual(expect.arrayContaining(['单位', '条款']));
    await photograph(preview.page, 'rules-forms');
  }, ROOM_MS);

  it('are opened as a workbook of their own, whose rules are the same', async () => {
    await pane.open('rules');
    await rulesPart(pane, '本表规则');
    const version = (await pane.text()).match(/第.+?版 · \w+/)?.[0];
    await pane.press('另存为 xlsx');
    await preview.page.waitForFunction(async () => !window.preview!.sheets().includes('目录'));
    await preview.idle();
    await pane.open('rules');
    await pane.says('可以计分');
    expect(await pane.text()).toContain(version);
  }, ROOM_MS);

  it('are taken out of a file, and compared with what stands here', async () => {
    await openWith('目录', [['示例']]);
    await pane.page.locator('input[type=file]').first().setInputFiles({ name: '去年.json', mimeType: 'application/json', buffer: readFileSync(json) });
    await preview.page.waitForFunction(() => window.preview!.sheets().includes('规则'));
    await preview.idle();
    await pane.open('rules');
    await pane.says('可以计分');
    await rulesPart(pane, '版本');
    await pane.page.locator('input[type=file]').first().setInputFiles({ name: '去年.json', mimeType: 'application/json', buffer: readFileSync(json) });
    await pane.says('两版相同。');
    await photograph(preview.page, 'rules-same-file');
  }, ROOM_MS);

  it('say in words what a file without rules is', async () => {
    await pane.page.locator('input[type=file]').first().setInputFiles({ name: '别的.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
    await pane.says(/别的\.json/);
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);
});

describe('rules of the workbook beside a ledger', () => {
  it('score its rows on every page: why, checks, what would be if', async () => {
    await openWith('评分表', PRINTED);
    await pane.press('从印好的评分表生成');
    await choose('工作表', '评分表');
    await pane.press('用这张表');
    await pane.press('确定的全部确认（2）');
    await pane.press('写成规则表');
    await pane.says('没有发现问题');
    await rulesPart(pane, '本表规则');
    await field('年度').fill('2026');
    await field('考核对象（一行一个）').fill('东村\n西村');
    await pane.press('做台账和单位表');
    await preview.idle();
    const head = (await preview.values('台账', 'A1:P4')).map((line) => line.map((cell) => String(cell ?? '')));
    const at = head.findIndex((line) => line.includes('条款') && line.includes('单位'));
    const columns = head[at]!.filter((cell) => cell !== '');
    const row: Record<string, string | number> = { 单位: '东村', 年度: 2026, 条款: '1' };
    const rows = [row, row];
    await preview.write('台账', `A${at + 2}:${String.fromCharCode(64 + columns.length)}${at + 3}`, rows.map((row) => columns.map((column) => row[column] ?? '')));
    await preview.idle();
    await pane.open('why');
    await pane.page.getByText('东村').first().click();
    await pane.page.getByRole('button', { name: /巡查值守/ }).first().click();
    await pane.says(/台账第\d+行|台账!/);
    await photograph(preview.page, 'rules-own-why');
    await pane.open('health');
    await photograph(preview.page, 'rules-own-health');
    await pane.open('whatIf');
    await pane.page.getByRole('combobox', { name: '单位' }).selectOption({ label: '东村' });
    await pane.page.getByRole('button', { name: /^不算 台账!/ }).first().click();
    await pane.says('1 个单位有变化');
    expect((await pane.text()).replace(/\s+/g, ' ')).toMatch(/96 → ?98/);
    await photograph(preview.page, 'rules-own-what-if');
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);

  it('have a next edition, of which it is told what it changes for each unit', async () => {
    await pane.open('rules');
    await rulesPart(pane, '版本');
    await field('从哪一年起').fill('2027');
    await pane.press('复制成新一年的规则');
    await preview.page.waitForFunction(() => window.preview!.sheets().includes('规则2027'));
    await pane.says(/已写“至2026”/);
    await preview.idle();
    const params = (await preview.values('规则2027', 'A2:P4')).map((line) => line.map(String));
    expect(params[1]?.[params[0]!.indexOf('计分细则')]).toBe('每缺岗1次扣2分，扣完为止。');
    await preview.write('规则2027', `${String.fromCharCode(65 + params[0]!.indexOf('参数'))}3`, [['每次扣3分']]);
    await pane.says(/东村：\S+ → \S+/);
    await photograph(preview.page, 'rules-effect');
    expect(await pane.text()).toMatch(/东村：96 → 94/);
  }, ROOM_MS);
});
