import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, photograph } from '../lib/browser';
import { root } from '../lib/sources';

const folder = join(root, 'tools/wps-probe');
const fake = readFileSync(join(import.meta.dirname, 'fake-wps.js'), 'utf8');

let browser: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function probe({ wps }: { wps: boolean }): Promise<{ page: Page; complaints: string[]; outside: string[] }> {
  const page = await browser.newPage();
  const [complaints, outside]: string[][] = [[], []];
  page.on('pageerror', (error) => complaints!.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) outside!.push(request.url());
  });
  if (wps) await page.addInitScript(fake);
  await page.setViewportSize({ width: 520, height: 900 });
  await page.goto(pathToFileURL(join(folder, 'probe.html')).href);
  await page.waitForFunction(() => document.body.dataset.done !== undefined, undefined, { timeout: 30_000 });
  return { page, complaints: complaints!, outside: outside! };
}

/** What became of each step, by its id. */
async function report(page: Page): Promise<{ head: string[]; steps: Map<string, { state: string; text: string }> }> {
  const [title = '', place = '', ...lines] = (await page.locator('#report').inputValue()).split('\n');
  return { head: [title, place], steps: new Map(lines.map((line) => line.split('\t')).map(([id, , state, text]) => [id!, { state: state!, text: text! }])) };
}

describe('the probe in a browser', () => {
  it('says that this is no WPS, tries the page alone, and sends nothing', async () => {
    const { page, complaints, outside } = await probe({ wps: false });
    expect(await page.locator('#notice').textContent()).toContain('这里不是 WPS 表格');
    const { head, steps } = await report(page);
    expect(head[1]).toBe('不在 WPS 里');
    expect(steps.get('read')).toEqual({ state: '跳过', text: '这里不是 WPS 表格' });
    expect(steps.get('worker')).toEqual({ state: '试了', text: '能算' });
    expect(steps.get('blob')).toEqual({ state: '试了', text: '造了 6 字节，读回“考核”；download 属性有' });
    expect(steps.get('storage')!.text).toMatch(/^localStorage=有.*indexedDB 打开了$/);
    expect(steps.get('grammar')!.text).toContain('可选链=有');
    expect([...steps.values()].filter(({ state }) => state === '出错')).toEqual([]);
    await page.getByRole('button', { name: '查当前工作簿的自定义 XML' }).click();
    expect(await page.locator('#notice').textContent()).toBe('这里不是 WPS 表格。');
    expect([complaints, outside]).toEqual([[], []]);
    await photograph(page, 'wps-probe-browser');
  });

  it('offers its report as a file', async () => {
    const { page } = await probe({ wps: false });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '试下载' }).click();
    expect((await download).suggestedFilename()).toBe('wps-probe.txt');
  });
});

describe('the probe where there is a wps', () => {
  it('tells of each step what it saw, in a workbook of its own that is closed unsaved', async () => {
    const { page, complaints } = await probe({ wps: true });
    const { head, steps } = await report(page);
    expect(head).toEqual(['考核计分 WPS 探测 1', '在 WPS 里']);
    expect(steps.get('version')).toEqual({ state: '试了', text: 'Name="Microsoft Excel"，Version="12.0"，Build="28496"，Path=undefined' });
    expect(steps.get('members')!.text).toContain('ApiEvent：wps；');
    expect(steps.get('read')!.text).toMatch(/^一块=\[\["单位", "分数", "备注"\], \["青石村", 1\.5, null\]\]；一格=1\.5/);
    expect(steps.get('value')).toEqual({ state: '出错', text: 'Cannot redefine property: Value' });
    expect(steps.get('many')!.text).toContain('最后一格=9999');
    expect(steps.get('text-equals')!.text).toContain('=1+1：加撇号="=1+1"，文本格式="=1+1"');
    expect(steps.get('text-number')!.text).toContain('007：直接写=7，加撇号="007"');
    expect(steps.get('format')!.text).toBe('一格="0.00%"，不同格式的一块=null');
    expect(steps.get('merge')!.text).toBe('MergeCells=true，MergeArea="$A$30:$A$31"，混合=null');
    expect(steps.get('protect')!.text).toBe('ProtectContents=true，写入报错：工作表受保护');
    expect(steps.get('events')!.text).toMatch(/SheetChange：来了（.+SheetCalculate：没有来；SheetSelectionChange：来了/);
    expect(steps.get('xml')!.text).toContain('按命名空间=1，内容="<probe xmlns=');
    expect(steps.get('functions')!.text).toMatch(/^Echo："收到甲"，.*Error："#VALUE!"，.*Block："甲".*得分：报错：名称不行：得分；SCORE\.ITEMS：报错/);
    expect(steps.get('plugin-storage')!.text).toBe('存“甲”，读到 "甲"，删除后 null');
    // What the fake does not have is told, and stops nothing.
    expect(steps.get('worker')!.state).toBe('试了');
    const books = await page.evaluate(() => {
      const { own, all, listeners } = (globalThis as unknown as { fakeBooks: { own: { closed?: string; sheets: { cells: Map<string, unknown> }[] }; all: { closed?: string }[]; listeners: Map<string, unknown> } }).fakeBooks;
      return { ownClosed: own.closed ?? null, ownCells: own.sheets[0]!.cells.size, others: all.slice(1).map(({ closed }) => closed), listeners: listeners.size };
    });
    expect(books).toEqual({ ownClosed: null, ownCells: 0, others: ['unsaved'], listeners: 0 });
    expect(complaints).toEqual([]);
    await photograph(page, 'wps-probe-fake');
  });

  it('leaves its workbook open where that is wished, to look for the XML later', async () => {
    const { page } = await probe({ wps: true });
    await page.getByLabel('再试时留下试验工作簿').check();
    await page.evaluate(() => delete document.body.dataset.done);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.waitForFunction(() => document.body.dataset.done !== undefined, undefined, { timeout: 30_000 });
    const open = await page.evaluate(() => {
      const { wps, fakeBooks } = globalThis as unknown as { wps: { Application: { ActiveWorkbook: unknown } }; fakeBooks: { all: { closed?: string }[] } };
      wps.Application.ActiveWorkbook = fakeBooks.all.at(-1);
      return fakeBooks.all.map(({ closed }) => closed ?? 'open');
    });
    expect(open).toEqual(['open', 'unsaved', 'open']);
    await page.getByRole('button', { name: '查当前工作簿的自定义 XML' }).click();
    expect(await page.locator('#notice').textContent()).toContain('按命名空间=1');
  });

  it('is opened by the button on the ribbon', async () => {
    const page = await browser.newPage();
    await page.addInitScript(fake);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    const pane = await page.evaluate(() => {
      const here = globalThis as unknown as { OnAction: () => boolean; openedPane: { address: string; Visible: boolean } };
      here.OnAction();
      return here.openedPane;
    });
    expect(pane).toEqual({ address: pathToFileURL(join(folder, 'probe.html')).href, Visible: true });
    expect(readFileSync(join(folder, 'ribbon.xml'), 'utf8')).toMatch(/^<customUI[^>]*onLoad="OnAddinLoad"[\s\S]*onAction="OnAction"/);
  });
});
