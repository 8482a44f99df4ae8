import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';
import { paneOf, type Pane } from '../lib/pane';

/** Cells that show errors, and what happens to results after they were frozen: told where, from what, to what. */

const room = { timeout: 90_000 };
const soon = { timeout: 20_000 };

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
});
afterAll(() => scenario?.end());

const select = (sheet: string, at: string): Promise<unknown> =>
  preview.page.evaluate(`Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('${sheet}'); sheet.activate(); sheet.getRange('${at}').select(); await context.sync(); })`);
const card = (at: string, shown: string) => pane.page.getByRole('region', { name: `${at} 显示 ${shown}` });
const one = async (sheet: string, at: string): Promise<unknown> => (await preview.values(sheet, at))[0]![0];
const put = async (sheet: string, at: string, value: unknown): Promise<void> => {
  await preview.write(sheet, at, [[value]]);
  await preview.idle();
};
/** What stands over every page. */
const strip = async (): Promise<string> => (await pane.whole.getByRole('status', { name: '定稿以后有改动' }).allInnerTexts()).join(' ').replace(/\s+/g, ' ');
const checked = async (): Promise<string> => {
  await pane.open('health');
  return (await pane.text()).replace(/\s+/g, ' ');
};

describe('a selected cell that shows an error', () => {
  it('says why, and is right after a press of the button that mends it', room, async () => {
    await pane.open('why');
    await put('汇总', 'B5', '青石庄');
    await expect.poll(() => one('汇总', 'C5'), soon).toBe('#N/A');
    await select('汇总', 'C5');
    await card('汇总!C5', '#N/A').getByText('青石庄').first().waitFor(soon);
    await photograph(preview.page, 'cell-trouble');
    await pane.press('改成“青石村”');
    await expect.poll(() => one('汇总', 'C5'), soon).toBe(97.7);
    await card('汇总!C5', '#N/A').waitFor({ state: 'detached', ...soon });
    expect(await one('汇总', 'B5')).toBe('青石村');
  });

  it('is looked at anew when what it misses is filled in, with no other click', room, async () => {
    await select('汇总', 'C7');
    const missing = card('汇总!C7', '#N/A');
    const go = missing.getByRole('button', { name: /^去 台账!/ });
    await go.waitFor(soon);
    const at = (await go.innerText()).replace('去 台账!', '').trim();
    await put('台账', at, 1);
    await missing.waitFor({ state: 'detached', ...soon });
    expect(typeof (await one('汇总', 'C7'))).toBe('number');
    await put('台账', at, '');
    await missing.waitFor(soon);
    // A click leads to the very cell.
    await go.click();
    await expect.poll(async () => preview.page.evaluate('Excel.run(async (context) => { const range = context.workbook.getSelectedRange().load("address"); await context.sync(); return range.address; })'), soon).toBe(`台账!${at}`);
  });
});

describe('after a final copy', () => {
  it('a figure typed among scoring formulas is told in the strip and in the check', room, async () => {
    await put('汇总', 'C8', 99);
    await pane.says('计分公式中间有 1 格是手输的数');
    expect(await checked()).toContain('汇总!C8 石桥村是手输的 99，不是公式；按台账应为 87.5');
    await preview.write('汇总', 'C8', [['=SCORE($B8,$B$3)']]);
    await preview.idle();
    await expect.poll(strip, soon).toBe('');
  });

  it('nothing is told as long as all is as it was, with codes in place of names too', room, async () => {
    await pane.open('write');
    await pane.press('换成数值');
    await pane.whole.getByText(/已把 \d+ 个公式换成数值，记在“定稿”。/).first().waitFor({ timeout: 60_000 });
    await preview.idle();
    for (const sent of ['发送代号', '发送名称']) {
      await pane.open('overview');
      if (!(await pane.page.getByRole('switch', { name: '发送时用代号代替名称' }).isVisible())) await pane.page.locator('summary').filter({ hasText: '保密' }).click();
      await pane.page.getByRole('switch', { name: '发送时用代号代替名称' }).click();
      await pane.says(sent);
      await pane.press(/重新计分/);
      await preview.idle();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(await strip()).toBe('');
    }
  });

  it('a total that was typed over is told in the strip and in the check, with its cell, old and new', room, async () => {
    await put('汇总', 'C5', 98.7);
    await expect.poll(strip, soon).toContain('汇总!C5 定稿的数被改过：97.7 → 98.7');
    await photograph(preview.page, 'final-copy-drift');
    expect(await checked()).toContain('汇总!C5 定稿的数被改过：97.7 → 98.7');
    await put('汇总', 'C5', 97.7);
    await expect.poll(strip, soon).toBe('');
  });

  it('a parameter that was changed is told in the strip and in the check, with old and new', room, async () => {
    await put('参数', 'B5', '不含加分（第16至19项），仍扣减分');
    const told = /参数改了：判定总分是否低于70分时，用哪个总分？ 含加减分的总分 → 不含加分/;
    await pane.open('overview');
    await expect.poll(strip, soon).toMatch(told);
    expect(await checked()).toMatch(told);
    await put('参数', 'B5', '含加减分的总分');
    await expect.poll(strip, soon).toBe('');
  });

  it('its sheets are known by any name, and missed when they are deleted', room, async () => {
    const sheet = (name: string, work: string): Promise<unknown> => preview.page.evaluate(`Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('${name}'); ${work}; await context.sync(); })`);
    await sheet('定稿', `sheet.name = '存档'`);
    await put('汇总', 'C5', 98.7);
    await pane.open('overview');
    await expect.poll(strip, soon).toContain('汇总!C5 定稿的数被改过：97.7 → 98.7');
    await put('汇总', 'C5', 97.7);
    await sheet('存档', 'sheet.delete()');
    await expect.poll(strip, soon).toMatch(/“定稿”（.*）的定稿记录表不见了/);
    expect(await checked()).toMatch(/“定稿”（.*）的定稿记录表不见了/);
    await pane.press('知道了，不再提醒');
    await expect.poll(strip, soon).toBe('');
    expect(preview.complaints).toEqual([]);
  });
});
