import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph } from '../lib/browser';
import { setOutEdition, type Scenario } from '../lib/scenario';
import { fakeFile } from '../lib/fake-xlsx';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';

const room = { timeout: 90_000 };

let scenario: Scenario;
let page: Page;

beforeAll(async () => {
  scenario = await setOutEdition();
  ({ page } = scenario.preview);
});
afterAll(async () => {
  await scenario?.end();
});

describe('a folder that is dropped', () => {
  /** As the system does it: what a page makes itself holds no folders. */
  async function dropFolder(folder: string): Promise<void> {
    const devTools = await scenario.browser.newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await devTools.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data });
    await devTools.detach();
  }

  it('is gone through for all forms in it, and in the folders within it', room, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kaohe-forms-'));
    mkdirSync(join(folder, '第二批'));
    const form = (unit: string): Buffer => Buffer.from(fakeFile({ sheets: { 填报: { cells: [['填报单位：', unit], ['年度', '条款', '数值'], [2025, 'V2', 90]] } } } as FakeBook));
    for (const [name, unit] of [['青石.xlsx', '青石村'], ['白水.xlsx', '白水村'], ['第二批/石桥.xlsx', '石桥村']] as const) writeFileSync(join(folder, name), form(unit));
    writeFileSync(join(folder, '~$青石.xlsx'), 'open elsewhere');
    writeFileSync(join(folder, '说明.txt.docx'), 'no form');
    await dropFolder(folder);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('把这 3 份表合成一个台账').waitFor();
    await photograph(page, 'page-folder');
    await dialog.getByRole('button', { name: '取消' }).click();
    const empty = mkdtempSync(join(tmpdir(), 'kaohe-empty-'));
    await dropFolder(empty);
    await page.getByText('这个文件夹里没有能打开的工作簿').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    for (const each of [folder, empty]) rmSync(each, { recursive: true });
  });
});
