import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { stateOf } from '../../workbook/file-host/state';
import { readXlsx, type ReadBook } from '../../workbook/xlsx/read';
import { saveXlsx } from '../../workbook/xlsx/write';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { steps } from '../../scripts/build/steps.mjs';
import { root } from '../lib/sources';
import { kaohe, villageBook, writeBook } from './books';

const folder = mkdtempSync(join(tmpdir(), 'kaohe-print-'));
const samples = join(root, 'addin/public/samples');
const at = (...path: string[]): string => join(folder, ...path);
const read = (file: string): ReadBook => readXlsx(readFileSync(file), scoringNames);
const sheetsOf = (file: string): string[] => read(file).sheets.map(({ name }) => name);
const textsOn = (file: string, sheet: string): string[] => read(file).sheets.find(({ name }) => name === sheet)!.cells.map(({ value }) => String(value));

beforeAll(() => makeWhenStale(steps.cli));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly out: string | null;
  readonly docx: string | null;
  readonly status: string;
  readonly questions: readonly { readonly place: string; readonly question: string }[];
  readonly sheets: readonly { readonly kind: string; readonly name: string; readonly fate: string; readonly pages: number; readonly changes: readonly unknown[] }[];
  readonly nothing: readonly { readonly kind: string; readonly why: string }[];
}

async function print(args: readonly string[]): Promise<Told & { readonly code: number | null }> {
  const { out, code } = await kaohe(['print', '--json', ...args]);
  return { ...(JSON.parse(out) as Told), code };
}

describe('kaohe print', () => {
  it('writes nothing without an output, and tells what there is to print and what not', async () => {
    const told = await print([join(samples, 'village-cadre.xlsx')]);
    expect([told.code, told.out, told.status]).toEqual([0, null, 'done']);
    expect(told.sheets.map(({ kind }) => kind)).toEqual(['summary', 'ranking', 'item-scores', 'unit-pages', 'events', 'vetoes', 'talks', 'quota', 'pay', 'reporting', 'notice', 'charts']);
    expect(told.nothing.map(({ kind }) => kind)).toEqual(['comparison']);
  }, 60_000);

  it('writes the sheets that were named, by kind or by name, and the notice as a Word file', async () => {
    const told = await print([join(samples, 'village-cadre.xlsx'), '--sheets', '得分汇总表,pay', '--docx', '-o', at('some.xlsx')]);
    expect([told.code, told.docx]).toEqual([0, at('some.docx')]);
    expect(sheetsOf(at('some.xlsx'))).toEqual(['得分汇总表', '绩效发放表']);
    expect(readFileSync(at('some.docx')).subarray(0, 2).toString()).toBe('PK');
  }, 60_000);

  it('leaves the workbook itself alone, puts the sheets into a copy, and renews them there after a change with what changed told', async () => {
    const { 台账: [head = [], ...rows] = [], ...others } = villageBook(['青石村', '白水村']);
    const file = writeBook(at('book.xlsx'), { 台账: [head, ...rows.filter((row) => row[2] === 'V2')], ...others });
    const before = readFileSync(file);
    const first = await print([file, '--into', '--sheets', 'summary', '-o', at('in.xlsx')]);
    expect(first.sheets).toMatchObject([{ name: '得分汇总表', fate: 'new' }]);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(sheetsOf(at('in.xlsx'))).toEqual(['台账', '参数', '单位', '汇总', '得分汇总表']);
    const again = await print([at('in.xlsx'), '--into', '--sheets', 'summary', '-o', at('in2.xlsx')]);
    expect(again.sheets).toMatchObject([{ name: '得分汇总表', fate: 'same' }]);
    const state = stateOf(read(at('in.xlsx')));
    const ledger = state.sheets[0]!;
    ledger.cells = ledger.cells.map((cell) => (cell.row === 1 && cell.column === 3 ? { ...cell, value: 20 } : cell));
    writeFileSync(at('changed.xlsx'), saveXlsx(state, read(at('in.xlsx')), scoringNames));
    const renewed = await print([at('changed.xlsx'), '--into', '--sheets', 'summary', '-o', at('changed.xlsx')]);
    expect(renewed.sheets).toMatchObject([{ name: '得分汇总表', fate: 'renewed', changes: expect.arrayContaining([expect.objectContaining({ about: '青石村', column: '基本分' })]) as unknown }]);
    expect(sheetsOf(at('changed.xlsx'))).toEqual(['台账', '参数', '单位', '汇总', '得分汇总表']);
  }, 90_000);

  it('never writes over a sheet that somebody edited, and says so', async () => {
    const file = writeBook(at('edit.xlsx'), villageBook(['青石村', '白水村']));
    await print([file, '--into', '--sheets', 'summary', '-o', at('edited.xlsx')]);
    const state = stateOf(read(at('edited.xlsx')));
    const sheet = state.sheets.at(-1)!;
    const place = sheet.cells.findIndex(({ value }) => value === '青石村');
    sheet.cells = sheet.cells.map((cell, index) => (index === place ? { ...cell, value: '青石村（改）' } : cell));
    writeFileSync(at('edited.xlsx'), saveXlsx(state, read(at('edited.xlsx')), scoringNames));
    const told = await print([at('edited.xlsx'), '--into', '--sheets', 'summary', '-o', at('edited2.xlsx')]);
    expect(told.code).toBe(1);
    expect(told.questions).toEqual([{ place: '得分汇总表', question: '“得分汇总表”做好以后有人改过，没有动它；新的在“得分汇总表 2”。' }]);
    expect(textsOn(at('edited2.xlsx'), '得分汇总表')).toContain('青石村（改）');
    expect(sheetsOf(at('edited2.xlsx')).at(-1)).toBe('得分汇总表 2');
  }, 90_000);

  it('keeps what was chosen with the workbook, for the next time', async () => {
    const file = writeBook(at('choose.xlsx'), villageBook(['青石村']));
    writeFileSync(at('choices.json'), JSON.stringify({ office: '某某镇考核办', sheets: { summary: { signers: ['经办人'] } } }));
    await print([file, '--into', '--choices', at('choices.json'), '--sheets', 'summary', '-o', at('chosen.xlsx')]);
    await print([at('chosen.xlsx'), '--sheets', 'summary', '-o', at('chosen2.xlsx')]);
    const texts = textsOn(at('chosen2.xlsx'), '得分汇总表');
    expect(texts.some((each) => each.startsWith('某某镇考核办'))).toBe(true);
    expect(texts.some((each) => each.startsWith('经办人：'))).toBe(true);
  }, 60_000);

  it('compares with another workbook', async () => {
    const now = writeBook(at('now.xlsx'), villageBook(['青石村', '白水村'], 8));
    const last = writeBook(at('last.xlsx'), villageBook(['青石村'], 7));
    const told = await print([now, '--against', last, '--sheets', '与上次比较', '-o', at('compared.xlsx')]);
    expect(told.sheets.map(({ kind }) => kind)).toEqual(['comparison']);
    const texts = textsOn(at('compared.xlsx'), '与上次比较').join('\n');
    expect(texts).toContain('上次没有这个单位');
    expect(texts).toContain('与“last.xlsx，2025年度”比较');
  }, 60_000);

  it('compares with nothing that is scored otherwise, or not at all, and says why', async () => {
    const now = writeBook(at('now2.xlsx'), villageBook(['青石村']));
    const none = writeBook(at('phones.xlsx'), { 电话: [['姓名', '电话'], ['张三', 1]] });
    const other = await print([now, '--against', join(samples, 'village-cadre.xlsx'), '-o', at('never.xlsx')]);
    expect([other.code, other.out, other.questions[0]?.question]).toEqual([1, null, expect.stringMatching(/^“village-cadre.xlsx”用的是另一个办法《贫困村村干部绩效考核管理办法》，这里用的是《北景港镇/)]);
    const nothing = await print([now, '--against', none, '-o', at('never.xlsx')]);
    expect([nothing.code, nothing.questions[0]?.question]).toEqual([1, '“phones.xlsx”里没有能计分的台账或评分表，不能拿来比较。']);
    expect(existsSync(at('never.xlsx'))).toBe(false);
  }, 60_000);

  it('compares with the year that was chosen in the workbook', async () => {
    const { 台账: rows = [], ...others } = villageBook(['青石村'], 8);
    const file = writeBook(at('years.xlsx'), { 台账: [...rows, ['青石村', 2024, 'V1', -1], ['青石村', 2024, 'V2', 20]], ...others });
    writeFileSync(at('against.json'), JSON.stringify({ against: { with: 'time', time: '2024' } }));
    await print([file, '--into', '--choices', at('against.json'), '--sheets', 'summary', '-o', at('years2.xlsx')]);
    await print([at('years2.xlsx'), '--sheets', 'comparison', '-o', at('years3.xlsx')]);
    expect(textsOn(at('years3.xlsx'), '与上次比较').join('\n')).toContain('与“2024年度（按现在的台账）”比较');
    const itself = await print([at('years2.xlsx'), '--time', '2024', '--sheets', 'summary', '-o', at('years4.xlsx')]);
    expect([itself.code, itself.sheets.length, itself.questions[0]?.question]).toEqual([1, 1, '选定的“2024年度（按现在的台账）”就是这次要出的结果，不能和自己比较，请另选。']);
  }, 60_000);

  it('adds no sheet where the structure of the workbook is protected', async () => {
    const file = writeBook(at('locked.xlsx'), villageBook(['青石村']));
    const parts = unzipSync(readFileSync(file));
    const main = strFromU8(parts['xl/workbook.xml']!);
    writeFileSync(file, zipSync({ ...parts, 'xl/workbook.xml': strToU8(main.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>')) }));
    const told = await print([file, '--into', '-o', at('unlocked.xlsx')]);
    expect([told.code, told.out, existsSync(at('unlocked.xlsx'))]).toEqual([1, null, false]);
    expect(told.questions[0]?.question).toContain('结构受保护');
  }, 60_000);

  it.each([
    [['--sheets', '没有的表'], '没有“没有的表”这样的表。'],
    [['--choices', '{}'], '没有这个文件'],
    [['--time', '1999'], '没有 1999 的结果'],
  ])('tells what is wrong with %j', async (more, told) => {
    const { out, err, code } = await kaohe(['print', join(samples, 'village-cadre.xlsx'), ...more]);
    expect(code).toBeGreaterThan(0);
    expect(out + err).toContain(told);
    expect(existsSync(at('none.xlsx'))).toBe(false);
  }, 60_000);
});
