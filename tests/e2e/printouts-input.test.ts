import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookOf, type Sheets } from '../cli/books';
import { photograph, type Preview } from '../lib/browser';
import { paneOf, type Pane } from '../lib/pane';
import { linesOf, printingIn, type Printing } from '../lib/printing';
import { setOut, type Scenario } from '../lib/scenario';

/** What stands in the way of a printout, and names that no table expects: told in words, and nothing is lost. */

const SUMMARY = '得分汇总表';
const ROOM_MS = 120_000;

const villages = (units: readonly string[], more: Sheets = {}): Sheets => ({
  台账: [['单位', '年度', '条款', '数值'], ...units.map((unit, at) => [unit, 2019, 'V2', 90 - at])],
  参数: [['键', '值'], ['办法', 'beijinggang-2019-village']],
  单位: [['单位', '类别'], ...units.map((unit) => [unit, '村'])],
  ...more,
});

/** A part of the file in other words. */
function rewritten(file: Uint8Array, part: string, how: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [part]: strToU8(how(strFromU8(parts[part]!))) });
}

let scenario: Scenario;
let preview: Preview;
let pane: Pane;
let printing: Printing;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'printouts-input-'));
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
  printing = printingIn(preview, pane);
});
afterAll(async () => {
  await scenario?.end();
  rmSync(folder, { recursive: true, force: true });
});

async function opened(bytes: Uint8Array): Promise<void> {
  await preview.open(bytes, '考核.xlsx');
  await preview.idle();
  await pane.open('overview');
  await printing.choose(SUMMARY);
}

describe('a sheet of the same name', () => {
  it.each([
    ['that was not made here', (bytes: Uint8Array) => bytes, `已有同名的表“${SUMMARY}”，不是这里做的，不动`],
    ['that is protected and was not made here', (bytes: Uint8Array) => rewritten(bytes, 'xl/worksheets/sheet4.xml', (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')), `已有同名的表“${SUMMARY}”，不是这里做的，不动`],
  ])('%s stays as it is, and that is said', async (_, how, says) => {
    await opened(how(bookOf(villages(['青石村'], { [SUMMARY]: [['手工做的表'], ['青石村', 1]] }))));
    await printing.look();
    await pane.says(says);
    await printing.make(1);
    const book = await printing.saved();
    expect(linesOf(book, SUMMARY)).toEqual([['手工做的表'], ['青石村', '1']]);
    expect(linesOf(book, `${SUMMARY} 2`).flat()).toContain('青石村');
  }, ROOM_MS);

  it('that was made here and is protected since stays as it is, and that is said', async () => {
    await opened(bookOf(villages(['青石村'])));
    await printing.make(1);
    const saved = new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()]));
    const made = linesOf(await printing.saved(), SUMMARY);
    await opened(rewritten(saved, 'xl/worksheets/sheet4.xml', (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')));
    await printing.look();
    await pane.says('现有的表都是最新的，不用写。');
    await preview.write('台账', 'D2', [[60]]);
    await preview.idle();
    await printing.look();
    await pane.says(`现有的“${SUMMARY}”有保护，不动`);
    await printing.make(1);
    const book = await printing.saved();
    expect(linesOf(book, SUMMARY)).toEqual(made);
    expect(book.sheets.map(({ name }) => name)).toContain(`${SUMMARY} 2`);
  }, ROOM_MS);
});

describe('a workbook whose structure is protected', () => {
  it('gets no sheet, and that is said; a workbook of its own can be made all the same', async () => {
    await opened(rewritten(bookOf(villages(['青石村'])), 'xl/workbook.xml', (xml) => xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>')));
    const before = await preview.sheets();
    await printing.look();
    await pane.press('写入工作簿（1 张表）');
    await pane.says(`工作簿的结构受保护，不能增加“${SUMMARY}”，什么也没有写`);
    await photograph(preview.page, 'printouts-structure');
    expect(await preview.sheets()).toEqual(before);
    const coming = preview.page.waitForEvent('download');
    await pane.press('另存为新工作簿');
    expect((await coming).suggestedFilename()).toMatch(/\.xlsx$/);
  }, ROOM_MS);
});

describe('names that no table expects', () => {
  const plain = ['+甲村', '-乙村', '@丙村', `<&>"'丁村`, '某某市某某县某某镇某某管理区某某村民委员会驻村帮扶工作小组'];
  /** As they are typed: a text that begins with `=` behind an apostrophe. */
  const typed = ["'=1+1村", '控\u0001制\u001f村', '不\ufffe是\uffff字村', '半\ud800个村'];

  it('stand on the sheets as they are, and never as formulas; what no file holds is left out, and a formula in place of a name is told', async () => {
    await opened(bookOf(villages([...plain, '甲', '乙', '丙', '丁'])));
    await preview.write('台账', 'A7:A10', typed.map((name) => [name]));
    await preview.write('单位', 'A7:A10', typed.map((name) => [name]));
    await preview.idle();
    await pane.open('overview');
    await pane.says('单位“=1+1村”是没有计算的公式文字，请改为考核对象的名称。');
    await printing.choose('单位得分明细', '公示稿');
    await pane.press('单位名称、签字和公示');
    await pane.page.getByRole('textbox', { name: '制表单位' }).fill('=1+1办公室');
    await pane.page.getByRole('textbox', { name: '制表单位' }).blur();
    await printing.make(3);
    const book = await printing.saved();
    const names = [...plain, '=1+1办公室', '控制村', '不是字村', '半个村'];
    for (const sheet of [SUMMARY, '单位得分明细', '公示稿']) {
      expect(book.sheets.find(({ name }) => name === sheet)!.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      const all = linesOf(book, sheet).flat().join('\n');
      for (const name of names) expect(all, sheet).toContain(name);
    }
    await pane.open('overview');
    await pane.open('printouts');
    await printing.look();
    await pane.says('现有的表都是最新的，不用写。');
    await preview.open(new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])), 'again.xlsx');
    await preview.idle();
    expect(linesOf(await printing.saved(), SUMMARY).flat().join('\n')).toContain('=1+1办公室');
    expect(preview.complaints).toEqual([]);
  }, ROOM_MS);
});

describe.runIf(existsSync('/usr/bin/soffice'))('a workbook that another program saved in between', () => {
  it('has printouts that are known again, left alone where nothing changed and renewed where something did', async () => {
    await opened(bookOf(villages([`<&>"'丁村`, '+1村', '青石村'])));
    await printing.choose('单位得分明细', '分项得分表');
    await printing.make(3);
    const file = join(folder, 'office.xlsx');
    writeFileSync(file, new Uint8Array(await preview.page.evaluate(() => [...window.preview!.save()])));
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), file], { stdio: 'ignore', timeout: 90_000 });
    await opened(readFileSync(join(folder, 'out/office.xlsx')));
    expect(await pane.page.getByRole('checkbox', { name: '分项得分表', exact: true }).isChecked()).toBe(true);
    await printing.look();
    await pane.says('现有的表都是最新的，不用写。');
    await preview.write('台账', 'D4', [[50]]);
    await preview.idle();
    await printing.look();
    await pane.says('更新现有的表');
    const sheets = await preview.sheets();
    await printing.make(3);
    expect(await preview.sheets()).toEqual(sheets);
    expect((await printing.lines('分项得分表')).find((line) => line.includes('青石村'))).toContain('15');
  }, ROOM_MS);
});
