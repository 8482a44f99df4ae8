import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPreview, type Preview } from '../lib/browser';
import { startHouse, type House } from '../lib/house';
import { paneOf, tabs, type Pane } from '../lib/pane';

/** Every page of the pane, narrow and wide, in both languages: nothing sticks out, nothing shuts anybody out. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let house: House;
let browser: BrowserContext;

beforeAll(async () => {
  house = await startHouse();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.stop();
});

/** Serious faults of accessibility, but those of Fluent's own: elements that only catch the focus for it. */
async function faults({ page }: Preview): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(where: object, how: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
    const { violations } = await axe.run({ include: ['#pane'], exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

/** What is wider than the page that it stands on. */
async function overflow({ page }: Preview): Promise<string[]> {
  return page.evaluate(() => {
    const panel = document.querySelector('#pane [role=tabpanel]')!;
    const right = panel.getBoundingClientRect().right + 1;
    const wide = [...panel.querySelectorAll('*')].filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 1 && box.right > right;
    });
    return wide.map((each) => `${each.tagName} ${each.textContent.slice(0, 40)}`);
  });
}

describe.each(['zh', 'en'] as const)('the pane in %s', (language) => {
  let preview: Preview;
  let pane: Pane;

  beforeAll(async () => {
    preview = await openPreview(browser, `${house.web}/preview.html?lang=${language}&workbook=beijinggang-2019-village.xlsx`);
    pane = paneOf(preview);
    await preview.page.evaluate(axe);
    await pane.open('write');
    await pane.page.getByRole('button').first().click();
  });

  afterAll(async () => preview?.close());

  it.each([320, 500])('has no page that sticks out or shuts anybody out at %s pixels', async (width) => {
    await pane.width(width);
    for (const tab of tabs) {
      await pane.open(tab);
      expect({ tab, faults: await faults(preview), overflow: await overflow(preview) }).toEqual({ tab, faults: [], overflow: [] });
    }
    await pane.open('why');
    await pane.page.getByRole('list').last().getByRole('button').first().click();
    await pane.page.getByRole('article').waitFor();
    expect({ page: 'unit', faults: await faults(preview), overflow: await overflow(preview) }).toEqual({ page: 'unit', faults: [], overflow: [] });
    await pane.page.getByRole('article').getByRole('button').first().click();
  });

  it.runIf(language === 'zh')('speaks Chinese throughout, but for formulas, codes in cells and addresses', async () => {
    for (const tab of tabs) {
      await pane.open(tab);
      const words = (await pane.text()).replace(/=\S+( （\w+）)?|https?:\S+/g, '').match(/[A-Za-z]{4,}/g) ?? [];
      expect({ tab, words }).toEqual({ tab, words: [] });
    }
  });
});

describe('what leaves the workbook', () => {
  it('is codes in place of names once that is chosen on the first page', async () => {
    const preview = await openPreview(browser, `${house.web}/preview.html?workbook=beijinggang-2019-village.xlsx`);
    const pane = paneOf(preview);
    const sent: string[] = [];
    preview.page.on('request', (request) => sent.push(request.postDataBuffer()?.toString('utf8') ?? ''));
    await pane.page.getByRole('switch', { name: '发送时用代号代替名称' }).click();
    await pane.says('代号');
    await pane.press('全部重新计分');
    await pane.says('已全部重新计分');
    const body = sent.join('');
    expect(body).toContain('⟦U');
    expect(body).not.toContain('青石村');
    expect((await preview.values('汇总', 'B5:C5'))[0]).toEqual(['青石村', 97.7]);
    await preview.close();
  });
});
