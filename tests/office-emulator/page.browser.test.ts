import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { previewWords } from '../../shared/i18n/workbook/preview';
import { makeXlsx } from '../../workbook/xlsx/testing/make';
import { Driver, scores } from './trial/driver';

/** For tests that start the page anew or open many files: a machine at other work takes its time over the code of the grid. */
const OPENING_MS = 90_000;

let driver: Driver;
beforeAll(async () => { driver = await Driver.start(); });
afterAll(async () => { await driver?.trial.close(); });
beforeEach(() => driver.reset());

describe('files', () => {
  it('that are none or do harm get a plain message, and the page lives on', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(150e6) }, { level: 9 });
    const broken = makeXlsx({ sheets: [{ name: 'a', rows: '<row><c><v>1</row>' }] });
    expect(await driver.open(strToU8('各村请报送'), '通知.doc')).toContain('“通知.doc”不是 Excel 工作簿');
    expect(await driver.open(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '旧.xls')).toContain('旧的 .xls 格式');
    expect(await driver.open(bomb, '炸弹.xlsx')).toMatch(/“炸弹.xlsx”解开后有 150 MB/);
    expect(await driver.open(broken, '坏.xlsx')).toContain('“坏.xlsx”已损坏');
    expect(await driver.values('得分', 'B2')).toEqual([[20.5]]);
    await driver.push('甲村', 70);
    await driver.idle();
    expect(await driver.values('得分', 'B2')).toEqual([[70]]);
  }, OPENING_MS);

  it('chosen by hand are opened, and what is wrong with them is shown on the page', async () => {
    const { page } = driver;
    await page.locator('input[type=file]').setInputFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no zip') });
    await page.getByText('“坏.xlsx”不是 Excel 工作簿').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: '好.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(scores) });
    await page.locator('.trouble').waitFor({ state: 'detached' });
    await driver.idle();
    expect(await page.locator('#bar select').evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent)).toBe('（已打开的文件）');
    await page.locator('#bar select').selectOption({ label: '试验样例' });
    // The sample is fetched first; until then the page is at rest with the file from before.
    await expect.poll(() => driver.values('得分', 'B2'), { timeout: 15_000 }).toEqual([[20.5]]);
    await driver.idle();
  });

  it('dropped on the page are opened', async () => {
    await driver.inPage((content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], '放下.xlsx'));
      for (const type of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, [...scores]);
    await driver.page.locator('#bar select option[value=own]').waitFor({ state: 'attached' });
    await driver.idle();
    expect(await driver.values('得分', 'B2')).toEqual([[20.5]]);
  });

  it('are saved with what was written, stored and spilled, and open again as they were', async () => {
    await driver.inPage(() => Excel.run(async (context) => {
      const { worksheets, customXmlParts, names, tables } = context.workbook;
      customXmlParts.add('<binding xmlns="urn:trial">绑定</binding>');
      const sheet = worksheets.add('参数');
      sheet.getRange('A1:B2').numberFormat = [['@', '@'], ['@', '0.0%']];
      sheet.getRange('A1:B2').values = [['键', '=不是公式'], ['比例', 0.25]];
      sheet.getRange('A1:B1').format.fill.color = '#DDEBF7';
      names.add('占比', sheet.getRange('B2'));
      tables.getItem('台账表').rows.add(undefined, [['丙村', 'V9', 3]]);
      await context.sync();
    }));
    await driver.idle();
    const bytes = await driver.inPage(() => [...window.preview!.save()]);
    expect(await driver.open(Uint8Array.from(bytes), '副本.xlsx')).toBe('opened');
    await driver.idle();
    expect(await driver.values('参数', 'A1:B2')).toEqual([['键', '=不是公式'], ['比例', 0.25]]);
    expect(await driver.values('得分', 'A5:C6')).toEqual([['V1', '上级安排工作', 29.5], ['V2', '甲村的项目', '#N/A']]);
    expect(await driver.inPage(() => window.preview!.formulas('得分', 'A2:D2'))).toEqual([['甲村', '=SCORE(A2,2019)', '=B2*2', '=SCORE(A2,2019)']]);
    const kept = await driver.inPage(() => Excel.run(async (context) => {
      const xml = context.workbook.customXmlParts.getByNamespace('urn:trial').getOnlyItem().getXml();
      const head = context.workbook.worksheets.getItem('参数').getRange('A1:B1').load('format/fill/color');
      const rate = context.workbook.names.getItem('占比').getRange().load('text');
      const table = context.workbook.tables.getItem('台账表').getRange().load('address');
      await context.sync();
      return { xml: xml.value.includes('绑定'), fill: head.format.fill.color, rate: rate.text, table: table.address };
    }));
    expect(kept).toEqual({ xml: true, fill: '#DDEBF7', rate: [['25.0%']], table: '台账!A1:C4' });
  });
});

describe('the page', () => {
  it('is in sight before a single script has come', async () => {
    const page = await driver.page.context().newPage();
    await page.route(/\.js$/, () => {}); // never answered
    await page.goto(`${driver.trial.origin}/preview.html`, { waitUntil: 'commit' });
    await page.getByText('这是预览，不是 Excel').waitFor();
    await page.getByText(previewWords.starting.zh).waitFor();
    expect(await page.evaluate(() => ['#grid', '#bar'].map((each) => getComputedStyle(document.querySelector(each)!).backgroundImage !== 'none' || getComputedStyle(document.querySelector(each)!).backgroundColor)))
      .toEqual([true, 'rgb(24, 92, 55)']);
    // What is there is drawn in the next picture, not at once.
    await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
    // Lines that can be seen through the words over them, and a sign that the page is at work.
    expect(await page.evaluate(() => Number(/([\d.]+)\)$/.exec(getComputedStyle(document.querySelector('#cover')!).backgroundColor)![1]))).toBeLessThan(0.5);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('#cover')!, '::before').animationName)).toBe('turn');
    await page.close();
  });

  it('keeps its words over the place of the grid until cells are drawn there', async () => {
    const page = await driver.page.context().newPage();
    await page.addInitScript(() => {
      const drawn = (canvas: HTMLCanvasElement): boolean => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return new Uint32Array(data.buffer).some((pixel) => pixel !== 0 && pixel !== 0xffffffff);
      };
      new MutationObserver(() => {
        if (document.querySelector<HTMLElement>('#cover')?.hidden !== true) return;
        (window as { uncovered?: boolean }).uncovered ??= [...document.querySelectorAll('#grid canvas')].some((canvas) => drawn(canvas as HTMLCanvasElement));
      }).observe(document, { subtree: true, attributes: true, attributeFilter: ['hidden'] });
    });
    await page.goto(`${driver.trial.origin}/preview.html?lang=zh-CN`);
    await page.waitForFunction(() => (window as { uncovered?: boolean }).uncovered !== undefined, undefined, { timeout: OPENING_MS });
    expect(await page.evaluate(() => (window as { uncovered?: boolean }).uncovered)).toBe(true);
    await page.close();
  }, OPENING_MS);

  it('shows the text of an error while its cell is selected', async () => {
    const box = driver.page.locator('#cell-message');
    await driver.select('得分', 'B3');
    await box.getByText('找不到单位“没有村”').waitFor();
    await driver.select('得分', 'B2');
    await box.waitFor({ state: 'hidden' });
  });

  it('says in both languages that it is no Excel', async () => {
    await driver.trial.goto('/preview.html?lang=en-US');
    expect(await driver.page.locator('.notice').textContent()).toMatch(/^This is a preview, not Excel/);
    expect(await driver.inPage(() => Office.context.displayLanguage)).toBe('en-US');
    await driver.trial.goto('/preview.html?lang=zh-CN&workbook=/samples/没有.xlsx');
    await driver.page.getByText('取不到“没有.xlsx”（HTTP 404）').waitFor();
    expect(await driver.inPage(() => window.preview!.sheets())).toEqual(['工作表1']);
    expect(await driver.page.locator('.notice').textContent()).toMatch(/^这是预览，不是 Excel/);
  }, OPENING_MS);

  it('has no serious fault for those who do not see it, grid and pane aside', async () => {
    await driver.page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const faults = await driver.inPage(async () => {
      const { axe } = window as unknown as { axe: { run(context: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await axe.run({ exclude: [['#grid'], ['#pane']] });
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(faults).toEqual([]);
  });

  it('asks nobody outside and reports no error of its own', () => {
    expect(driver.trial.troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
  });
});
