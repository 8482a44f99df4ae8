import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedBy, launchBrowser } from '../lib/browser';
import { startDevServers, type DevServers } from '../lib/dev-servers';
import { root } from '../lib/sources';

/** A workbook opened while the add-in is still starting for the sample: the add-in of the sample must not live on beside its own. */

const SAMPLE = join(root, 'addin/public/samples/beijinggang-2019-village.xlsx');

let servers: DevServers;
let browser: BrowserContext;
let page: Page;

beforeAll(async () => {
  servers = await startDevServers();
  browser = await launchBrowser();
  page = await browser.newPage();
  asked = askedBy(page);
  // The add-in waits for its configuration before it reads anything.
  let first = true;
  await page.route('**/config.json', async (route) => {
    if (first) await new Promise((resolve) => setTimeout(resolve, 4_000));
    first = false;
    await route.continue();
  });
  await page.goto(`${servers.web}/preview.html`);
  await page.waitForFunction(() => window.preview !== undefined, undefined, { timeout: 60_000 });
  await page.locator('#bar input[type=file]').setInputFiles({ name: '本乡.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(SAMPLE) });
  await page.evaluate(() => window.preview!.idle());
});

afterAll(async () => {
  await browser?.close();
  await servers?.stop();
});

/** How much was asked for; what the pane shows of rows is asked for of the units that are open. */
let asked: string[];

describe('a workbook opened while the sample is still loading', () => {
  it('asks once, and the sample no more', async () => {
    expect(await page.locator('#bar select').evaluate((select: HTMLSelectElement) => select.value)).toBe('own');
    expect(asked).toEqual(['items', expect.stringMatching(/^full of /)]);
  });

  it('asks once for a change', async () => {
    const at = await page.evaluate(async () => {
      const rows = window.preview!.values('台账', 'A1:M400');
      const headers = rows.findIndex((row) => row.includes('数值'));
      const column = rows[headers]!.indexOf('数值');
      const row = rows.findIndex((each, index) => index > headers && each[column] === 0.5);
      await window.preview!.write('台账', `${String.fromCharCode(65 + column)}${row + 1}`, [[0.25]]);
      await window.preview!.idle();
      return row;
    });
    expect(at).toBeGreaterThan(0);
    expect(asked.slice(2)).toEqual(['items', expect.stringMatching(/^full of /)]);
  });
});
