import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPreview, photograph, type Preview } from '../lib/browser';
import { setOutEdition, type Scenario } from '../lib/scenario';
import { fakeFile } from '../lib/fake-xlsx';
import { root } from '../lib/sources';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import { makeXlsx } from '../../workbook/xlsx/testing/make';

/** The edition at the root of the site, as an official goes through it. */

const room = { timeout: 90_000 };
const village = new Uint8Array(readFileSync(join(root, 'addin/public/samples/beijinggang-2019-village.xlsx')));

let scenario: Scenario;
let edition: Preview;
let page: Page;

beforeAll(async () => {
  scenario = await setOutEdition();
  edition = scenario.preview;
  ({ page } = edition);
});
afterAll(async () => {
  await scenario?.end();
});

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const state = (): Promise<string> => page.locator('.book-state').innerText();

/** A file that the browser lets the page write, chosen in the place of the one that a person would choose. */
async function chooseNext(name: string, bytes: Uint8Array, picker: 'showOpenFilePicker' | 'showSaveFilePicker' = 'showOpenFilePicker'): Promise<void> {
  await page.evaluate(async ([file, content, asked]) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file as string, { create: true });
    const stream = await handle.createWritable();
    await stream.write(new Uint8Array(content as number[]));
    await stream.close();
    Object.assign(window, { [asked as string]: () => Promise.resolve(asked === 'showOpenFilePicker' ? [handle] : handle) });
  }, [name, [...bytes], picker] as const);
}

const onDisk = async (name: string): Promise<Uint8Array> => new Uint8Array(await page.evaluate(async (file) => {
  const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
  return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
}, name));

const keptDrafts = (): Promise<string[]> => page.evaluate(() => new Promise<string[]>((resolve) => {
  const request = indexedDB.open('kaohe-page');
  request.onsuccess = () => {
    const all = request.result.transaction('drafts').objectStore('drafts').getAll() as IDBRequest<{ name: string }[]>;
    all.onsuccess = () => {
      request.result.close();
      resolve(all.result.map(({ name }) => name));
    };
  };
}));

describe('the first screen', () => {
  it('says in plain words what this is and how to begin, and nothing of a preview', room, async () => {
    expect(await page.title()).toContain('考核计分 网页版');
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('打开一份工作簿');
    expect(shown).not.toMatch(/预览|不是 Excel|代替/);
    await photograph(page, 'page-start');
  });

  it('opens a sample at a click, scored, with the pane beside it', room, async () => {
    await press(/村/);
    await page.locator('#start').waitFor({ state: 'hidden' });
    await edition.idle();
    expect(typeof (await edition.values('汇总', 'C5'))[0]![0]).toBe('number');
    expect(await state()).toBe('');
    await photograph(page, 'page-sample');
  });
});

describe('a file of one’s own', () => {
  it('is chosen, changed and written back to the very file, with the mark of what is not saved', room, async () => {
    await chooseNext('青山镇考核.xlsx', village);
    await press('打开…');
    await expect.poll(() => page.locator('.book-name').innerText(), room).toBe('青山镇考核.xlsx');
    await edition.idle();
    expect(await state()).toBe('');
    await edition.write('汇总', 'A40', [['改过']]);
    await expect.poll(state).toBe('有改动没有保存');
    expect(await page.title()).toMatch(/^● 青山镇考核.xlsx/);
    await press('保存');
    await expect.poll(state).toMatch(/^已保存 \d/);
    await edition.open(await onDisk('青山镇考核.xlsx'), '再开.xlsx');
    expect(await edition.values('汇总', 'A40')).toEqual([['改过']]);
    expect(typeof (await edition.values('汇总', 'C5'))[0]![0]).toBe('number');
  });

  it('that somebody saved meanwhile is not written over without a question', room, async () => {
    await chooseNext('共用.xlsx', village);
    await press('打开…');
    await expect.poll(() => page.locator('.book-name').innerText(), room).toBe('共用.xlsx');
    await edition.idle();
    await edition.write('汇总', 'A40', [['我的']]);
    await chooseNext('共用.xlsx', new Uint8Array([1, 2, 3]));
    await press('保存');
    await page.getByText('“共用.xlsx”在别处改过').waitFor();
    await press('取消');
    expect((await onDisk('共用.xlsx')).length).toBe(3);
    expect(await state()).toBe('有改动没有保存');
    await page.keyboard.press('Control+s');
    await press('覆盖');
    await expect.poll(state).toMatch(/^已保存/);
    expect((await onDisk('共用.xlsx')).length).toBeGreaterThan(1000);
  });

  it('with changes that are not saved is not left without a question', room, async () => {
    await edition.write('汇总', 'A41', [['还没存']]);
    await press('首页');
    await page.getByText('回到“共用.xlsx”').waitFor();
    await press('空白工作簿');
    await page.getByText('“共用.xlsx”有改动没有保存').waitFor();
    await photograph(page, 'page-leave');
    await press('取消');
    await press(/^回到/);
    expect(await edition.values('汇总', 'A41')).toEqual([['还没存']]);
    await press('首页');
    await press('空白工作簿');
    await press('不保存');
    await expect.poll(() => edition.sheets(), room).toEqual(['工作表1']);
    await edition.idle();
  });

  it('goes to the downloads where the browser writes no files', room, async () => {
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined }));
    await edition.write('工作表1', 'A1', [['新的']]);
    const download = page.waitForEvent('download');
    await press('保存');
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await expect.poll(state).toMatch(/^已存进“下载”/);
  });

});

describe('work that was not saved', () => {
  it('is kept in the browser and offered after the window went away without a word', room, async () => {
    await chooseNext('断电.xlsx', village);
    await press('打开…');
    await expect.poll(() => page.locator('.book-name').innerText(), room).toBe('断电.xlsx');
    await edition.idle();
    await edition.write('汇总', 'A42', [['没来得及存']]);
    await expect.poll(() => keptDrafts(), room).toEqual(['断电.xlsx']);
    await page.close();
    edition = await openPreview(scenario.browser, `${scenario.servers.web}/`);
    ({ page } = edition);
    page.setDefaultTimeout(10_000);
    await page.getByText('上次没有保存的').waitFor();
    await photograph(page, 'page-restore');
    await press('恢复');
    await page.locator('#start').waitFor({ state: 'hidden' });
    await edition.idle();
    expect(await edition.values('汇总', 'A42')).toEqual([['没来得及存']]);
    expect(await state()).toBe('有改动没有保存');
    // The file is known still, and the work goes into it.
    await press('保存');
    await expect.poll(state).toMatch(/^已保存/);
    await expect.poll(() => keptDrafts()).toEqual([]);
    expect((await onDisk('断电.xlsx')).length).not.toBe(village.length);
  });

  it('is not offered to another window while its own is open', room, async () => {
    await edition.write('汇总', 'A43', [['这边还开着']]);
    await expect.poll(() => keptDrafts(), room).toEqual(['断电.xlsx']);
    const other = await openPreview(scenario.browser, `${scenario.servers.web}/`);
    await other.page.getByRole('heading', { name: '最近打开的' }).waitFor();
    expect(await other.page.getByText('上次没有保存的').isVisible()).toBe(false);
    await other.close();
  });

  it('and the list of last files are opened again, and cleared at a click', room, async () => {
    await press('首页');
    await press('断电.xlsx');
    await press('不保存');
    await page.locator('#start').waitFor({ state: 'hidden' });
    await edition.idle();
    expect(await edition.values('汇总', 'A42:A43')).toEqual([['没来得及存'], ['']]);
    await press('首页');
    await press('清除记下的内容');
    await press('清除');
    await page.getByRole('heading', { name: '最近打开的' }).waitFor({ state: 'hidden' });
    expect(await keptDrafts()).toEqual([]);
  });

  it('is told where it cannot be kept', room, async () => {
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function full() {
        IDBObjectStore.prototype.put = put;
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await edition.write('汇总', 'A44', [['满了']]);
    await page.getByText('浏览器给本页的空间满了').waitFor({ timeout: 20_000 });
  });

});

describe('the page', () => {
  it.each([[1366, 768], [700, 900]])('has room for grid and pane in a window of %d x %d', async (width, height) => {
    await page.setViewportSize({ width, height });
    const back = page.getByRole('button', { name: /^回到/ });
    if (await back.isVisible()) await back.click();
    await photograph(page, `page-${width}`);
    const [grid, side, bar] = await Promise.all(['#book', '#side', '#bar'].map((each) => page.locator(each).boundingBox()));
    expect(grid!.width).toBeGreaterThan(600);
    expect(grid!.height).toBeGreaterThan(300);
    expect(side!.width).toBeGreaterThanOrEqual(280);
    expect(side!.height).toBeGreaterThan(250);
    expect(bar!.height).toBeLessThan(120);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await press('首页');
    await photograph(page, `page-start-${width}`);
    await press(/^回到/);
    await press('窗格');
    expect(await page.locator('#side').isVisible()).toBe(false);
    await press('窗格');
    await page.setViewportSize({ width: 1600, height: 900 });
  });

  it('prints the sheet that is shown as a table, its headings on every page', async () => {
    await page.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getItem('汇总').activate();
      await context.sync();
    }));
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await photograph(page, 'page-print');
    const rows = await page.locator('#print tr').allInnerTexts();
    expect(rows[0]).toContain('2019年各村脱贫攻坚考核汇总');
    expect(await page.locator('#print thead tr').count()).toBe(4);
    expect(rows.find((row) => row.includes('青石村'))).toMatch(/97\.70/);
    expect(await page.locator('#bar').isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('#print > *').count()).toBe(0);
  });
});

describe('forms that came back', () => {
  const heads = ['年度', '条款', '数值', '备注'];
  const form = (unit: string, value: number, title = '填报表（示例）'): unknown[][] => [[title], ['填报单位：', unit], heads, [2025, 'V2', value, ''], [2025, 'V4', '', '']];
  const bookOf = (sheets: Record<string, unknown[][]>): Buffer => Buffer.from(fakeFile({ sheets: Object.fromEntries(Object.entries(sheets).map(([name, cells]) => [name, { cells }])) } as FakeBook));
  const files = [
    ['青石.xlsx', bookOf({ 填报: form('青石村', 90) })],
    ['白水.xlsx', bookOf({ 填报: form('白水村', 80) })],
    ['石桥.xlsx', bookOf({ 填报: form('石桥村', 70, '填报表（改过）') })],
    ['柳塘.xlsx', bookOf({ 填报: form('柳塘村', 60) })],
    ['柳塘-2.xlsx', bookOf({ 填报: form('柳塘村', 66) })],
    ['坏的.xlsx', Buffer.from([1, 2, 3])],
    ['单位名单.xlsx', bookOf({ 单位: [['单位', '类别'], ...['青石村', '白水村', '石桥村', '柳塘村', '云岭村'].map((unit) => [unit, '村'])], 参数: [['键', '值'], ['办法', 'beijinggang-2019-village']] })],
  ] as const;

  it('and are dropped together become one ledger; it is told who is missing, who sent two, who changed the form', room, async () => {
    await page.evaluate((dropped) => {
      const data = new DataTransfer();
      for (const [name, content] of dropped) data.items.add(new File([new Uint8Array(content)], name));
      for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, files.map(([name, content]) => [name, [...content]] as const));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('把这 7 份表合成一个台账').waitFor();
    // What is open has a list of units, too; this one is meant.
    await dialog.getByLabel('应交的单位按').selectOption({ label: '“单位名单.xlsx”（5 个单位）' });
    await photograph(page, 'page-merge-ask');
    await dialog.getByRole('button', { name: '合并' }).click();
    await press('不保存');
    await dialog.getByText('交回的 6 份，合成台账 3 行').waitFor({ timeout: 60_000 });
    await photograph(page, 'page-merged');
    const told = await dialog.innerText();
    expect(told).toMatch(/没有交的（1）\s+云岭村/);
    expect(told).toMatch(/交了几份的（1）\s+柳塘村.*柳塘\.xlsx.*柳塘-2\.xlsx/);
    expect(told).toMatch(/改了表上原有文字的（1）\s+石桥\.xlsx.*填报表（改过）/);
    expect(told).toMatch(/没有读成的文件（1）\s+“坏的\.xlsx”/);
    await press('看台账');
    await edition.idle();
    expect(await edition.values('台账', 'A1:E4')).toEqual([
      ['单位', '年度', '条款', '数值', '来源文件'],
      ['青石村', 2025, 'V2', 90, '青石.xlsx'], ['白水村', 2025, 'V2', 80, '白水.xlsx'], ['石桥村', 2025, 'V2', 70, '石桥.xlsx'],
    ]);
    expect(await edition.sheets()).toContain('汇总说明');
    expect(await page.locator('.book-name').innerText()).toBe('合并的台账.xlsx');
    expect(await state()).toBe('有改动没有保存');
  });
});

describe('other files', () => {
  it('of before, .xls, are read and saved as workbooks of today', room, async () => {
    const { utils, write } = await import('@e965/xlsx');
    const book = { SheetNames: ['旧表'], Sheets: { 旧表: utils.aoa_to_sheet([['单位', '得分'], ['青石村', 91.5]]) } };
    await chooseNext('旧表.xls', new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer));
    await press('打开…');
    await press('不保存');
    await expect.poll(() => page.locator('.book-name').innerText(), room).toBe('旧表.xlsx');
    expect(await edition.values('旧表', 'A1:B2')).toEqual([['单位', '得分'], ['青石村', 91.5]]);
    // The old file is not written over with a new one.
    await edition.write('旧表', 'B3', [[1]]);
    await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
    const download = page.waitForEvent('download');
    await press('保存');
    expect((await download).suggestedFilename()).toBe('旧表.xlsx');
  });

  it('with a block that one formula fills take no entry in a part of it, and say so', room, async () => {
    const rows = '<row r="1"><c r="A1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row><row r="4"><c r="A4"><f t="array" ref="A4:A5">A1:A2*2</f><v>4</v></c></row><row r="5"><c r="A5"><v>6</v></c></row>';
    await edition.open(makeXlsx({ sheets: [{ name: '块', rows }] }), '块.xlsx');
    await edition.idle();
    expect(await edition.values('块', 'A4:A5')).toEqual([[4], [6]]);
    // A click into the grid itself, in A5.
    const grid = (await page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox())!;
    await page.mouse.click(grid.x + 80, grid.y + 20 + 4 * 20 + 10);
    expect(await page.evaluate(() => Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return selected.address;
    }))).toBe('块!A5');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    await page.getByText('由一个数组公式').waitFor();
    await photograph(page, 'page-array');
    await edition.idle();
    expect(await edition.values('块', 'A4:A5')).toEqual([[4], [6]]);
  });

  it('leaves no complaint on the page’s console', () => {
    expect(edition.complaints).toEqual([]);
  });
});
