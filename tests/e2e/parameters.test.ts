import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';
import { paneOf, type Pane } from '../lib/pane';

/** The pages 参数 and 试算: what people decide, and what would be if they decided otherwise. */

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

beforeAll(async () => {
  scenario = await setOut('beijinggang-2019-village.xlsx');
  ({ preview } = scenario);
  pane = paneOf(preview);
});

afterAll(() => scenario?.end());

const plain = async (): Promise<string> => (await pane.text()).replace(/\s+/g, ' ');
const everything = async (): Promise<unknown> => [await preview.values('台账', 'A1:M364'), await preview.values('汇总', 'A1:J18'), await preview.values('参数', 'A1:F12')];

describe('what would be if', () => {
  it('changes a copy alone: a record dropped, one added, another reading', async () => {
    const before = await everything();
    await pane.open('whatIf');
    await pane.page.getByRole('combobox', { name: '单位' }).selectOption({ label: '青石村' });
    await pane.page.getByRole('button', { name: /^不算 台账!/ }).first().click();
    await pane.says('1 个单位有变化');
    expect(await plain()).toMatch(/97\.7 → ?97\.2 \(−0\.5\)/);

    await pane.press('换读法');
    await pane.page.getByLabel('判定总分是否低于70分时，用哪个总分？').selectOption({ label: '不含加分（第16至19项），仍扣减分' });
    await pane.says('否决：无 → 一票否决');
    expect(await plain()).toMatch(/东湖村 一票否决 72 否决：无/);
    await photograph(preview.page, 'what-if');
    expect(await everything()).toEqual(before);
  });

  it('is gone without a trace', async () => {
    await pane.press('全部清除');
    await pane.says('还没有假设');
  });
});

describe('what people decide', () => {
  it('is asked in plain words with clause, choices, who decided and on what basis', async () => {
    await pane.open('parameters');
    const text = await plain();
    expect(text).toContain('判定总分是否低于70分时，用哪个总分？');
    expect(text).toContain('附1-22①');
    expect(text).toContain('含加减分的总分（默认）');
    expect(await pane.page.getByLabel(/决定人/).first().inputValue()).toBe('镇扶贫开发领导小组');
    expect(await pane.page.getByLabel(/依据/).first().inputValue()).toBe('会议纪要〔2019〕12号');
  });

  it('is not written without a decider, shown cell by cell before, and scored at once after', async () => {
    await pane.page.getByRole('radio', { name: '不含加分（第16至19项），仍扣减分' }).check();
    await pane.page.getByLabel(/决定人/).first().fill('');
    await pane.says('请写明由谁定的');
    expect(await pane.page.getByRole('button', { name: '写入参数表' }).isDisabled()).toBe(true);
    await pane.page.getByLabel(/决定人/).first().fill('镇党委会');
    await pane.says(/将改动“参数”表 \d 格/);
    await photograph(preview.page, 'parameters');
    await pane.press('写入参数表');
    await pane.says('已写入“参数”表');
    await preview.idle();
    const sheet = (await preview.values('参数', 'A1:F12')).flat();
    expect(sheet).toContain('不含加分（第16至19项），仍扣减分');
    expect(sheet).toContain('镇党委会');
    // 东湖村 has 72 with its bonus, 69 without.
    const rows = await preview.values('汇总', 'B5:G18');
    expect(rows.find(([unit]) => unit === '东湖村')?.at(-1)).toBe('是');
  });

  it('is taken back at a click', async () => {
    await pane.press('撤回');
    await pane.says(/已撤回 \d 格/);
    await preview.idle();
    expect((await preview.values('参数', 'A1:F12')).flat()).toContain('含加减分的总分');
    expect(preview.complaints).toEqual([]);
  });
});
