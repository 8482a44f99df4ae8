import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPreview } from '../lib/browser';
import { install, KEY, type Installed } from './behind-proxy';

let here: Installed;
let browser: BrowserContext;
beforeAll(async () => {
  here = await install();
  browser = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'kaohe-browser-')), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    locale: 'zh-CN',
    ignoreHTTPSErrors: true,
  });
});
afterAll(async () => {
  await browser?.close();
  await here?.stop();
});

it('On a server of one’s own, whoever enters the key in the pane gets scores, and no one before', async () => {
  const preview = await openPreview(browser, `${here.origin}/preview.html?lang=zh`);
  // The samples ask for scores at once; without a key nothing is even sent.
  expect(await preview.requests()).toEqual([]);
  expect(here.output()).not.toMatch(/^score /m);
  const { page } = preview;
  await page.getByLabel('计分服务的密钥').fill(KEY);
  await page.getByRole('button', { name: '保存并重试' }).click();
  await page.getByLabel('计分服务的密钥').waitFor({ state: 'detached', timeout: 15_000 });
  await expect.poll(() => here.output(), { timeout: 15_000 }).toMatch(/^score 200 /m);
  expect(here.output()).not.toContain(KEY);
}, 60_000);
