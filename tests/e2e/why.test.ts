import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';
import { paneOf, type Pane } from '../lib/pane';

/** The pages 依据 and 体检 over the villages' workbook. */

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
});

afterAll(() => scenario?.end());

const select = (sheet: string, address: string): Promise<unknown> =>
  preview.page.evaluate(`Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('${sheet}'); sheet.activate(); sheet.getRange('${address}').select(); await context.sync(); })`);
const selected = (): Promise<unknown> =>
  preview.page.evaluate(`Excel.run(async (context) => { const range = context.workbook.getSelectedRange().load('address'); await context.sync(); return range.address; })`);
const plain = async (): Promise<string> => (await pane.text()).replace(/\s+/g, ' ');

describe('why a score is what it is', () => {
  it('begins with the ranking, its intervals and who is close to a line', async () => {
    await pane.open('why');
    const text = await plain();
    expect(text).toContain('1 红枫村 103');
    expect(text).toContain('白鹭村 待定 85.25 ~ 86.75');
    expect(text).toContain('云岭村 正好在 70 分线上');
  });

  it('follows the cell that is selected to its unit, item and cap, before and after it', async () => {
    await select('计分表', 'F33');
    await select('汇总', 'C5');
    await pane.page.getByRole('heading', { name: '青石村' }).waitFor({ timeout: 10_000 });
    expect(await plain()).toContain('97.7 第 3 名');
    await pane.press(/V16 媒体宣传/);
    const text = await plain();
    expect(text).toContain('计算值 3.5 计入 3 上限 3');
    expect(text).toContain('另有 0.5 分未计');
    expect(text).toMatch(/条款 附1-16/);
    await photograph(preview.page, 'why');
  });

  it('goes to the row of an event at a click, and stays with its unit', async () => {
    await pane.page.getByRole('button', { name: '台账!B9' }).first().click();
    await expect.poll(selected).toMatch(/台账.*!.*9/);
    await pane.says('青石村');
  });

  it('is explained by the selected row of the ledger too', async () => {
    const ledger = await preview.values('台账', 'A1:M400');
    const at = ledger.findIndex((line) => line.includes('石桥村')) + 1;
    await select('台账', `B${at}`);
    await pane.page.getByRole('heading', { name: '石桥村' }).waitFor({ timeout: 10_000 });
  });

  it('is reached by the keyboard alone: the list is one stop, arrows move in it', async () => {
    await pane.press('全部单位');
    const list = pane.page.getByRole('list', { name: '排名' });
    await list.getByRole('button').first().focus();
    await preview.page.keyboard.press('ArrowDown');
    await preview.page.keyboard.press('End');
    await preview.page.keyboard.press('Home');
    await expect.poll(() => preview.page.evaluate(() => document.activeElement?.textContent)).toContain('红枫村');
    await preview.page.keyboard.press('Enter');
    await pane.page.getByRole('heading', { name: '红枫村' }).waitFor();
  });
});

describe('the health check', () => {
  it('lists what is wrong or doubtful, most grave first, and leads there', async () => {
    await pane.open('health');
    const text = await plain();
    expect(text).toContain('台账第95行 麦田村 产业扶贫：5.5 超过 5，数值应为 0 到 5');
    expect(text).toContain('V9 就业扶贫：长坪村 还没有得分');
    expect(text).toContain('第 4 名并列');
    expect(text).toContain('云岭村：正好 70 分，不低于 70 分');
    expect(text).toContain('请第二人复核');
    await pane.press(/^有误\s*2/);
    await pane.press(/5\.5 超过 5/);
    await expect.poll(selected).toMatch(/台账.*!.*95/);
    await pane.press(/长坪村 还没有得分/);
    await pane.page.getByRole('heading', { name: '长坪村' }).waitFor();
    await photograph(preview.page, 'health');
  });

  it('says what a document asks that a ledger does not show', async () => {
    await pane.open('health');
    await pane.press(/^说明/);
    expect(await plain()).toMatch(/台账里看不出，请人工核对/);
  });
});
