import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext } from 'playwright-core';
import { rulebookDetail } from '../lib/built-in';
import { launchBrowser, openPreview, photograph, type Preview } from '../lib/browser';
import { startDevServers, type DevServers } from '../lib/dev-servers';
import { paneOf, tabs, type Pane } from '../lib/pane';

/** The pane in English, as narrow as it gets: nothing is cut off, and nothing of ours is left in Chinese. */

let servers: DevServers;
let browser: BrowserContext;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  servers = await startDevServers();
  browser = await launchBrowser('en-US');
  preview = await openPreview(browser, `${servers.web}/preview.html?workbook=village-cadre.xlsx`);
  pane = paneOf(preview);
  await preview.idle();
});
afterAll(async () => {
  await browser?.close();
  await servers?.stop();
});

/** What reaches beyond the pane, or is hidden because it does not fit. */
const cut = (): Promise<string[]> =>
  preview.page.evaluate(() => {
    const side = document.getElementById('pane')!;
    const edge = side.getBoundingClientRect().right + 1;
    const told = (element: Element): string => `${element.tagName} ${element.className.toString().slice(0, 20)} “${(element.textContent ?? '').slice(0, 60)}”`;
    return [...side.querySelectorAll('*')].flatMap((element) => {
      const box = element.getBoundingClientRect();
      // What is typed into a field may be longer than the field.
      if (box.width < 2 || box.height < 2 || element.tagName === 'INPUT') return [];
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = (overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis') && element.scrollWidth > element.clientWidth + 1;
      return hides || (box.right > edge && !element.closest('[role=tablist]')) ? [told(element)] : [];
    });
  });

describe.each([320, 420])('the pane in English, %i pixels wide', (width) => {
  it.each(tabs)('cuts nothing off on the page %s', async (tab) => {
    await pane.width(width);
    await pane.open(tab);
    await preview.page.waitForTimeout(300);
    await photograph(preview.page, `english-${width}-${tab}`);
    expect(await cut()).toEqual([]);
  }, 60_000);

  it('cuts nothing off of what is chosen and shown on the page printouts, and says nothing of ours in Chinese', async () => {
    await pane.open('printouts');
    const closed = pane.page.getByRole('button', { name: /^Choose for/, expanded: false });
    while ((await closed.count()) > 0) await closed.first().click();
    for (const name of ['Office, signatures, notice', 'Show Charts']) await pane.page.getByRole('button', { name, exact: true }).click();
    for (const box of await pane.page.getByRole('checkbox', { name: /^(Ranking|Scores by item|Charts)$/ }).all()) await box.check();
    await pane.press('Look first');
    await pane.says(/^Put into the workbook/);
    expect(await cut()).toEqual([]);
    await preview.page.setViewportSize({ width: 1600, height: 5200 });
    await preview.page.waitForTimeout(300);
    await photograph(preview.page, `english-${width}-choices`);
    await preview.page.setViewportSize({ width: 1600, height: 900 });
    const names = /^[^a-z]*$/;
    const labels = await pane.page.locator('label, button, h2, h3, p, legend, option').allInnerTexts();
    const known = JSON.stringify([rulebookDetail('village-cadre'), await preview.values('台账', 'A1:Z400'), await preview.values('参数', 'A1:F20')]);
    expect(labels.filter((text) => /\p{Script=Han}/u.test(text) && names.test(text) && !known.includes(text.trim()))).toEqual([]);
    await pane.open('overview');
  }, 90_000);
});
