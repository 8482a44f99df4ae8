import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPreview, type Preview } from '../lib/browser';
import { startDevServers, type DevServers } from '../lib/dev-servers';
import { paneOf, tabs, type Pane } from '../lib/pane';

/** Every page of the pane, narrow and wide, in both languages: nothing sticks out, nothing shuts anybody out. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A test that opens a preview of its own, on a machine that does other things beside. */
const ROOM_MS = 90_000;

let servers: DevServers;
let browser: BrowserContext;

beforeAll(async () => {
  servers = await startDevServers();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await servers?.stop();
});

/** Serious faults of accessibility, but those of Fluent's own: elements that only catch the focus for it. */
async function faults({ page }: Preview): Promise<string[]> {
  return page.evaluate(async () => {
    // A button that can be used from now on takes on its colours in a tenth of a second.
    await Promise.allSettled(document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? [each.finished] : [])));
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
    preview = await openPreview(browser, `${servers.web}/preview.html?lang=${language}&workbook=beijinggang-2019-village.xlsx`);
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
  }, ROOM_MS);

  it('has all its tabs in sight at 320 pixels', async () => {
    await pane.width(320);
    const out = await pane.whole.evaluate((whole) => {
      const edge = whole.getBoundingClientRect();
      const tabs = [...whole.querySelectorAll('[role=tab]')].map((tab) => ({ name: tab.textContent, box: tab.getBoundingClientRect() }));
      return { count: tabs.length, hidden: tabs.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1 || box.height < 10).map(({ name }) => name) };
    });
    expect(out).toEqual({ count: tabs.length, hidden: [] });
  });

  it('begins each page, and each page within a page, at its top', async () => {
    const top = (): Promise<number> => pane.page.evaluate((panel) => panel.scrollTop);
    const down = (): Promise<void> => pane.page.evaluate((panel) => void (panel.scrollTop = panel.scrollHeight));
    await pane.open('why');
    await down();
    expect(await top()).toBeGreaterThan(0);
    await pane.page.getByRole('list').last().getByRole('button').last().click();
    await pane.page.getByRole('article').waitFor();
    expect(await top()).toBe(0);
    await down();
    await pane.page.getByRole('article').getByRole('button').first().click();
    await pane.page.getByRole('article').waitFor({ state: 'detached' });
    expect(await top()).toBe(0);
    await down();
    await pane.open('health');
    expect(await top()).toBe(0);
  });

  it.runIf(language === 'zh')('speaks Chinese throughout, but for formulas, codes in cells, addresses and kinds of files', async () => {
    for (const tab of tabs) {
      await pane.open(tab);
      const words = (await pane.text()).replace(/=\S+( （\w+）)?|https?:\S+|xlsx|JSON|Word/g, '').match(/[A-Za-z]{4,}/g) ?? [];
      expect({ tab, words }).toEqual({ tab, words: [] });
    }
  });
});

describe.each(['zh', 'en'] as const)('the list of talks in %s', (language) => {
  it('has every talk with reason, by whom and due, and neither sticks out nor shuts anybody out, narrow or wide', async () => {
    const preview = await openPreview(browser, `${servers.web}/preview.html?lang=${language}&workbook=district-incentive-talk.xlsx`);
    const pane = paneOf(preview);
    await preview.page.evaluate(axe);
    await pane.open('why');
    await pane.press(language === 'zh' ? /^约谈名单/ : /^Talks/);
    const text = (await pane.text()).replace(/\s+/g, ' ');
    if (language === 'zh') {
      expect(text).toMatch(/青山镇 2019-03 电话提醒：对乡镇党政主要领导和分管负责人 事由：.+台账!B7 由 区扶贫开发领导小组综合协调小组常务副组长 · 条款 二\.1/);
      expect(text).toMatch(/\d{4}-\d\d-\d\d 前/);
    }
    for (const width of [320, 500]) {
      await pane.width(width);
      expect({ width, faults: await faults(preview), overflow: await overflow(preview) }).toEqual({ width, faults: [], overflow: [] });
    }
    await preview.close();
  }, ROOM_MS);
});

describe('what is to be done', () => {
  it('is chosen by the figures above it', async () => {
    const preview = await openPreview(browser, `${servers.web}/preview.html?workbook=beijinggang-2019-village.xlsx`);
    const pane = paneOf(preview);
    await pane.page.getByRole('group', { name: '单位情况' }).getByRole('button', { name: /待定/ }).click();
    expect((await pane.text()).replace(/\s+/g, ' ')).toMatch(/待定（2） 回到需要处理 白鹭村 待定 85\.25 ~ 86\.75/);
    await pane.press('回到需要处理');
    await pane.page.getByRole('group', { name: '需要处理' }).waitFor();
    await preview.close();
  }, ROOM_MS);

  it('is one line where one parameter settles it for all, and leads there; a strip tells what hangs on it', async () => {
    const preview = await openPreview(browser, `${servers.web}/preview.html?workbook=village-cadre.xlsx`);
    const pane = paneOf(preview);
    await preview.page.evaluate(axe);
    await pane.width(320);
    const sheet = await preview.values('参数', 'A1:B20');
    const line = sheet.findIndex(([question]) => question === '多少分以上可评优秀？') + 1;
    await preview.write('参数', `B${line}`, [['']]);
    await preview.idle();
    await pane.says(/影响 15 人：青石村支书/);
    await pane.press(/去填/);
    await pane.whole.locator('[role=tabpanel][aria-labelledby=tab-parameters]').waitFor();
    await pane.says('多少分以上可评优秀？');
    const strip = pane.whole.getByRole('region', { name: '变化' });
    expect((await strip.innerText()).replace(/\s+/g, ' ')).toMatch(/与上次查看 [\d:]+ 相比：青石村支书 等次 优秀→无；.+；另有 \d+ 人有变/);
    await pane.press('看变化');
    expect({ faults: await faults(preview), overflow: await overflow(preview) }).toEqual({ faults: [], overflow: [] });
    await pane.press('知道了');
    await strip.waitFor({ state: 'detached' });
    await preview.close();
  }, ROOM_MS);
});

describe('what leaves the workbook', () => {
  it('is codes in place of names once that is chosen on the first page', async () => {
    const preview = await openPreview(browser, `${servers.web}/preview.html?workbook=beijinggang-2019-village.xlsx`);
    const pane = paneOf(preview);
    const sent: string[] = [];
    preview.page.on('request', (request) => sent.push(request.postDataBuffer()?.toString('utf8') ?? ''));
    // It is folded: chosen once, and in nobody's way.
    await pane.page.locator('summary', { hasText: '保密' }).click();
    await pane.page.getByRole('switch', { name: '发送时用代号代替名称' }).click();
    await pane.says('代号');
    await pane.press('全部重新计分');
    await pane.says('已全部重新计分');
    // The answer is there; Excel takes a moment to show it in the cells.
    await preview.idle();
    const body = sent.join('');
    expect(body).toContain('⟦U');
    expect(body).not.toContain('青石村');
    expect((await preview.values('汇总', 'B5:C5'))[0]).toEqual(['青石村', 97.7]);
    await preview.close();
  }, ROOM_MS);
});
