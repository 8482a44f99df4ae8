import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { serveAddin } from '../../scripts/lib/web-server.mjs';
import { samples } from '../../scripts/samples';
import { fillValues } from '../../scripts/samples/evaluate';
import { fileOf } from '../../scripts/samples/file';
import { between, formatArea } from '../../workbook/model/area';
import { FunctionNames } from '../../workbook/xlsx/formula';
import { readXlsx } from '../../workbook/xlsx/read';
import { launchBrowser, openPreview, photograph, type Preview } from '../lib/browser';
import { freePorts } from '../lib/dev-servers';
import { root } from '../lib/sources';

/** Scores worked out in the page itself: in one file from a disk, and in the pages of an office that wants no service. */

const [SUMMARY, LEDGER] = ['汇总', '台账'];
const SAMPLE = 'beijinggang-2019-village.xlsx';
const LOCAL = '本机计算，数据不出本机';

let browser: BrowserContext;
let folder: string;
/** Everything that any page asked of a network. */
const asked: string[] = [];

beforeAll(async () => {
  await makeWhenStale(steps.singleFile);
  await makeWhenStale(steps.addin);
  folder = mkdtempSync(join(tmpdir(), 'kaohe-file-'));
  // Away from everything that lies beside it where it was built.
  copyFileSync(join(root, 'dist/kaohe.html'), join(folder, '考核计分.html'));
  browser = await launchBrowser();
  browser.on('request', (request) => /^(https?|wss?):/.test(request.url()) && asked.push(request.url()));
}, 200_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const single = (query = ''): string => pathToFileURL(join(folder, '考核计分.html')).href + query;
/** A cell is not settled at once, and a busy machine takes its time. */
const SOON = { timeout: 15_000 };
const scoreOf = async (preview: Preview, cell: string): Promise<unknown> => (await preview.values(SUMMARY!, cell))[0]![0];

/** 石桥村 loses another quarter of a point. */
async function changeRow(preview: Preview): Promise<void> {
  const rows = await preview.values(LEDGER!, 'A1:M400');
  const row = rows.findIndex((cells) => ['石桥村', '通报12号'].every((word) => cells.some((cell) => String(cell).includes(word))));
  const column = rows[2]!.indexOf('数值');
  const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
  expect(await preview.values(LEDGER!, cell)).toEqual([[0.5]]);
  await preview.write(LEDGER!, cell, [[0.75]]);
}

async function saidOfService(page: Page): Promise<(string | null)[]> {
  const state = page.locator('#pane header [role="status"]');
  await state.waitFor();
  return [await state.textContent(), await state.getAttribute('title')];
}

describe('kaohe.html, opened from a disk without a network', () => {
  let preview: Preview;
  beforeAll(async () => {
    await browser.setOffline(true);
    preview = await openPreview(browser, single(`?workbook=${SAMPLE}`));
  });
  afterAll(async () => {
    await preview?.close();
    await browser.setOffline(false);
  });

  it('scores its sample', async () => {
    expect(await preview.page.evaluate(() => location.protocol)).toBe('file:');
    await expect.poll(() => scoreOf(preview, 'C8'), SOON).toBe(87.5);
    await photograph(preview.page, 'single-file');
  });

  it('is the edition for offices, with its own first screen', async () => {
    expect(await preview.page.title()).toContain('考核计分 网页版');
    await preview.page.getByRole('button', { name: '首页' }).click();
    expect(await preview.page.locator('#start').innerText()).toContain('数据不出本机');
    await photograph(preview.page, 'single-file-start');
    await preview.page.getByRole('button', { name: /^回到/ }).click();
  });

  it('says in the place of the service that nothing leaves the machine', async () => {
    expect(await saidOfService(preview.page)).toEqual([LOCAL, LOCAL]);
  });

  it('scores anew when a row changes, and tells in an open cell why it is open', async () => {
    await changeRow(preview);
    await expect.poll(() => scoreOf(preview, 'C8'), SOON).toBe(87.25);
    expect(await preview.message(SUMMARY!, 'C7')).toContain('85.25');
  });

  it('hands out a copy in which the scores stand as values', async () => {
    const [download] = await Promise.all([preview.page.waitForEvent('download'), preview.page.getByRole('button', { name: '另存为数值' }).click()]);
    const saved = readXlsx(new Uint8Array(readFileSync(await download.path())), new FunctionNames(['SCORE']), '');
    const cell = saved.sheets.find(({ name }) => name === SUMMARY)!.cells.find(({ row, column }) => row === 7 && column === 2);
    expect([cell?.value, cell?.formula]).toEqual([87.25, undefined]);
  });

  it('opens a workbook of the user’s own and works it out', async () => {
    const { book, file } = samples.find((each) => each.file === 'village-cadre.xlsx')!;
    // Without the window of the system, which no test can answer.
    await preview.page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
    const chosen = preview.page.waitForEvent('filechooser');
    await preview.page.getByRole('button', { name: '打开…' }).click();
    await (await chosen).setFiles({ name: file, mimeType: '', buffer: Buffer.from(fileOf(book)) });
    await preview.page.getByRole('button', { name: '不保存' }).click();
    for (const sheet of fillValues(book).sheets) {
      const wanted = sheet.rows.flatMap(({ cells }, row) => cells.flatMap((cell, column) => (cell?.value === undefined ? [] : [[row, column, cell.value] as const])));
      const area = formatArea(between(0, 0, sheet.rows.length - 1, sheet.widths.length - 1));
      const unlike = async (): Promise<unknown[]> => {
        const shown = (await preview.sheets()).includes(sheet.name) ? await preview.values(sheet.name, area) : [];
        return wanted.filter(([row, column, value]) => shown[row]?.[column] !== value);
      };
      await expect.poll(unlike, SOON).toEqual([]);
    }
  });

  it('shows the rules of its documents', async () => {
    const [page] = await Promise.all([browser.waitForEvent('page'), preview.page.locator('#bar a').click()]);
    await page.waitForLoadState();
    expect(await page.locator('h1').first().textContent()).toBe('办法说明');
    const target = await page.locator('li a').first().getAttribute('href');
    expect(await page.locator(target!).textContent()).toContain('计分条款');
    await page.close();
  });

  it('asks nothing of any network, complains of nothing, and may ask nothing', async () => {
    expect(asked).toEqual([]);
    expect(preview.complaints).toEqual([]);
    const tried = await preview.page.evaluate(
      () => new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
        const request = new XMLHttpRequest();
        request.open('GET', 'https://kaohe.example.org/');
        request.onerror = () => setTimeout(() => resolve('an error of the network'), 500);
        request.send();
      }),
    );
    expect(tried).toBe('connect-src');
  });
});

describe('pages of an office that wants no service', () => {
  /** Where nothing counts as secure: plain http of an inner network. */
  const OFFICE = 'http://kaohe.example.org';
  let server: Server;
  let preview: Preview;
  beforeAll(async () => {
    asked.length = 0;
    const { WEB_PORT } = await freePorts();
    server = await serveAddin({ port: Number(WEB_PORT), host: '127.0.0.1', config: { scoring: 'local' } });
    await browser.route(`${OFFICE}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${WEB_PORT}${pathname}${search}` }) });
    });
    preview = await openPreview(browser, `${OFFICE}/preview.html?workbook=${SAMPLE}`);
  });
  afterAll(async () => {
    await preview?.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('score in the page, also where the browser counts it as not secure', async () => {
    expect(await preview.page.evaluate(() => window.isSecureContext)).toBe(false);
    await expect.poll(() => scoreOf(preview, 'C8'), SOON).toBe(87.5);
    await changeRow(preview);
    await expect.poll(() => scoreOf(preview, 'C8'), SOON).toBe(87.25);
  });

  it('say so where they would name the service, and offer no codes', async () => {
    expect(await saidOfService(preview.page)).toEqual([LOCAL, LOCAL]);
    const privacy = preview.page.locator('details', { hasText: '保密' });
    await privacy.locator('summary').click();
    expect(await privacy.textContent()).toContain('记录和名称不发往任何地方');
    expect(await privacy.getByRole('switch').count()).toBe(0);
    await photograph(preview.page, 'local-scoring');
  });

  it('ask for their own files alone', () => {
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(`${OFFICE}/`) || url.includes('/api/'))).toEqual([]);
    // Which only says that the place is not secure.
    expect(preview.complaints.filter((text) => !text.startsWith('The Cross-Origin-Opener-Policy header has been ignored'))).toEqual([]);
  });
});
