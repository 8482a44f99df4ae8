import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Cell, Row } from '../../scripts/samples/book';
import villageSample from '../../scripts/samples/beijinggang-2019-village/book';
import cadreMeritSample from '../../scripts/samples/cadre-merit/book';
import { fileOf } from '../../scripts/samples/file';
import { photograph, type Preview } from '../lib/browser';
import { setOut, type Scenario } from '../lib/scenario';
import { paneOf, type Pane } from '../lib/pane';

/** The page 写入 over the villages' ledger and a table that the office keeps by hand. */

const OWN = '上报表';

let scenario: Scenario;
let preview: Preview;
let pane: Pane;

function cell(value: string | number | null): Cell | null {
  if (value === null) return null;
  return typeof value === 'string' && value.startsWith('=') ? { formula: value, value: 87 } : { value };
}
const row = (...values: (string | number | null)[]): Row => ({ cells: values.map(cell) });

beforeAll(async () => {
  scenario = await setOut();
  ({ preview } = scenario);
  pane = paneOf(preview);
  const own = {
    name: OWN,
    widths: [],
    rows: [
      row('2019年脱贫攻坚考核得分上报表'),
      row('村名', '总分（100分）', '名次', '一票否决', '备注'),
      row('青石村', 97.7, 3, '否', '—'),
      row('柳塘村', 95, 5, '否', null),
      row('白鹭村', null, null, null, null),
      row('双溪村', 87.1, 7, '否', '复核'),
      row('石桥村', '=80+7', 6, '否', null),
    ],
  };
  await preview.open(fileOf({ ...villageSample.book, sheets: [...villageSample.book.sheets, own] }), 'own.xlsx');
  await preview.idle();
});

afterAll(() => scenario?.end());

/** Runs against the workbook as another add-in or another person would. */
const elsewhere = (work: string): Promise<unknown> =>
  preview.page.evaluate(`Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('${OWN}'); ${work}; await context.sync(); })`);

const before = [
  ['青石村', 97.7, 3, '否', '—'],
  ['柳塘村', 95, 5, '否', ''],
  ['白鹭村', '', '', '', ''],
  ['双溪村', 87.1, 7, '否', '复核'],
  ['石桥村', 87, 6, '否', ''],
];
const table = async (): Promise<unknown[][]> => (await preview.values(OWN, 'A3:E7')).map((line) => line.map((value) => value ?? ''));

describe('scoring everything', () => {
  it('tells how far it is, and can be cancelled, with nothing written and earlier results kept', async () => {
    await preview.page.route(/\/score$/, async (route) => {
      await new Promise((done) => setTimeout(done, 5_000));
      await route.continue().catch(() => undefined);
    });
    await pane.open('write');
    await pane.press('全部计分并比较');
    await pane.says(/已算 0 \/ 1 组，14 个单位、361 条记录/);
    await pane.press('取消');
    await pane.says('已取消，未算完的保持原来的结果。');
    await preview.page.unroute(/\/score$/);
    expect(await preview.values('汇总', 'C5')).toEqual([[97.7]]);
    await pane.page.getByRole('button', { name: '全部计分并比较' }).waitFor();
  });
});

describe('writing results into a table that the office keeps', () => {
  it('shows, before anything is written, every cell that would change and every rank and veto', async () => {
    await pane.open('write');
    await pane.press('全部计分并比较');
    await pane.says('写入 9 格');
    const text = (await pane.text()).replace(/\s+/g, ' ');
    expect(text).toContain('有 1 条记录用不上，其余照常计分。');
    expect(text).toContain('双溪村 一票否决 否 → 是');
    expect(text).toContain('柳塘村 名次 5 → 暂列2');
    expect(text).toContain('柳塘村 总分 95 → 99.6');
    expect(text).toMatch(/双溪村 一票否决 上报表!D6 否 → 是 [^→]*约谈/);
    expect(text).toMatch(/改变6 ?新填3/);
    // Their formula and all formulas of other sheets stay.
    expect(text).toMatch(/自有公式，不动1(?!\d)/);
    expect(text).toMatch(/计分公式，自动更新\d{3}/);
    expect(await table()).toEqual(before);
    await photograph(preview.page, 'write');
  });

  it('tells of hidden rows, and writes nothing on a protected sheet', async () => {
    await elsewhere(`sheet.getRange('A6:A6').rowHidden = true`);
    await pane.press('重新比较');
    await pane.says('有 1 行被隐藏或筛选掉了，也会写入');
    await elsewhere('sheet.protection.protect()');
    await pane.press('重新比较');
    await pane.says(`“${OWN}”受保护，写不进去`);
    expect(await pane.whole.getByRole('button', { name: /^写入 \d+ 格$/ }).count()).toBe(0);
    await elsewhere(`sheet.protection.unprotect(); sheet.getRange('A6:A6').rowHidden = false`);
    await pane.press('重新比较');
    await pane.says('写入 9 格');
  });

  it('writes nothing where somebody changed the table meanwhile, and compares again', async () => {
    await preview.write(OWN, 'C4', [[2]]);
    await pane.press('写入 9 格');
    await pane.says('表里刚有人改动，已重新比较');
    expect(await preview.values(OWN, 'B4')).toEqual([[95]]);
    await preview.write(OWN, 'C4', [[5]]);
    await pane.press('重新比较');
    // The button says the same before: what is compared tells one from the other.
    await expect.poll(async () => (await pane.text()).replace(/\s+/g, ' '), { timeout: 20_000 }).toContain('柳塘村 名次 5 → 暂列2');
  }, 60_000);

  it('writes what was shown, and not over a formula', async () => {
    await pane.press('写入 9 格');
    await pane.says('已写入 9 格。');
    expect(await table()).toEqual([
      ['青石村', 97.7, '暂列3', '否', '—'],
      ['柳塘村', 99.6, '暂列2', '否', ''],
      ['白鹭村', '待定', '未定', '否', ''],
      ['双溪村', 87.1, '暂列7', '是', '复核'],
      ['石桥村', 87, '暂列6', '否', ''],
    ]);
    expect(await preview.formulas(OWN, 'B7')).toEqual([['=80+7']]);
    await pane.says('没有要写的');
  });

  it('takes it all back at a click', async () => {
    await pane.press('撤回');
    await pane.says('已撤回 9 格。');
    expect(await table()).toEqual(before);
    // What was compared is compared anew: the cells are as they were.
    await pane.says('写入 9 格');
  });
});

describe('a final copy', () => {
  // A test that fails must not keep the service from those behind it.
  afterEach(() => preview.page.unrouteAll({ behavior: 'ignoreErrors' }));

  /** A figure of the ledger from which the total and the ranks hang. */
  const change = async (figure: number): Promise<void> => {
    const rows = await preview.values('台账', 'A1:M364');
    const head = rows.find((line) => line.includes('条款'))!;
    const at = rows.findIndex((line) => line[head.indexOf('单位')] === '柳塘村' && line[head.indexOf('条款')] === 'V3');
    await preview.write('台账', `${String.fromCharCode(65 + head.indexOf('数值'))}${at + 1}`, [[figure]]);
  };
  /** Answers wait until they are let go: how long a busy machine takes for all else does not matter. */
  const hold = async (): Promise<() => Promise<void>> => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    await preview.page.route(/\/score$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    return async () => {
      letGo();
      await preview.page.unroute(/\/score$/);
    };
  };
  /** With a service that takes its time, and hundreds of formulas, longer than anything else. */
  const says = (text: string | RegExp): Promise<void> => pane.whole.getByText(text).first().waitFor({ timeout: 40_000 });
  const line = async (): Promise<unknown[]> => (await preview.values('汇总', 'B5:E18')).find(([unit]) => unit === '柳塘村')!;
  const shown = async (): Promise<unknown[]> => [await preview.values('汇总', 'C5:E18')];

  it('holds the results of the ledger as it is when it is made, not those that the page was opened with', { timeout: 90_000 }, async () => {
    await pane.press('返回');
    await pane.open('write');
    await pane.says(/工作簿里有 \d+ 个计分公式/);
    const [, total] = await line();
    await change(0);
    await preview.idle();
    const now = await shown();
    expect((await line())[1]).not.toBe(total);
    await pane.press('换成数值');
    await says(/已把 \d+ 个公式换成数值，记在“定稿”。/);
    expect((await line())[1]).toBe((now as unknown[][][])[0]!.flat()[3 * (await preview.values('汇总', 'B5:B18')).flat().indexOf('柳塘村')]);
    expect((await preview.formulas('汇总', 'C5')).flat()).not.toContain('=SCORE($B5,$B$3)');
    await pane.press('换回公式');
    await says(/已换回 \d+ 个公式。/);
    await preview.idle();
  });

  it('waits for the answer that is on its way, and holds that', { timeout: 90_000 }, async () => {
    const letGo = await hold();
    // A figure that was not scored before: an answer that is held already would not be waited for.
    await change(7.3);
    await pane.press('换成数值');
    await says('正在等结果全部算好');
    expect(await preview.formulas('汇总', 'C5')).toEqual([['=SCORE($B5,$B$3)']]);
    await letGo();
    await says(/已把 \d+ 个公式换成数值/);
    expect((await line())[1]).toBe(99.5);
    const record = await preview.values('定稿2', 'A1:C14');
    expect(record.flat().join(' ')).toMatch(/白鹭村[^ ]*（所以名次是暂列的）/);
    const [recorded] = record.filter(([cell]) => cell === '指纹').map(([, value]) => value);
    await pane.press('换回公式');
    await says(/已换回 \d+ 个公式。/);
    await preview.idle();
    expect(recorded).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not made while the service cannot be reached, and says so', { timeout: 90_000 }, async () => {
    await preview.page.route(/\/score$/, (route) => route.abort());
    await change(7);
    await pane.press('换成数值');
    await says('现在没有算好的结果可写，什么也没有写');
    expect(await preview.formulas('汇总', 'C5')).toEqual([['=SCORE($B5,$B$3)']]);
    await preview.page.unroute(/\/score$/);
    await change(7.4);
    await preview.idle();
  });
});

describe('the short paths', () => {
  it('put formulas for all units on a new sheet in two clicks, by the keyboard alone', async () => {
    await pane.whole.getByRole('button', { name: '用公式新建' }).focus();
    await preview.page.keyboard.press('Enter');
    await pane.says('已新建“得分表”。');
    await preview.idle();
    const [head, first] = await preview.values('得分表', 'A1:AH2');
    const total = head!.indexOf('总分');
    expect([first![0], first![total]]).toEqual(['青石村', 97.7]);
    expect(String((await preview.formulas('得分表', 'A2:AH2'))[0]![total])).toBe('=SCORE($A2,2019)');
  });

  it('turn formulas into values with a record, and back', async () => {
    await pane.press('换成数值');
    await pane.says(/已把 \d+ 个公式换成数值，记在“定稿3”。/);
    expect(await preview.formulas('汇总', 'C5')).toEqual([[97.7]]);
    // The column is too narrow for an interval, which a cut would make a wrong number.
    expect(await preview.values('汇总', 'C7')).toEqual([['待定']]);
    expect((await preview.values('定稿3', 'A1:B6')).flat().join(' ')).toContain('北景港镇2019年各村脱贫攻坚工作考核计分办法');
    await pane.press('换回公式');
    await pane.says(/已换回 \d+ 个公式。/);
    await preview.idle();
    expect(await preview.formulas('汇总', 'C5')).toEqual([['=SCORE($B5,$B$3)']]);
    expect(await preview.values('汇总', 'C5')).toEqual([[97.7]]);
  });

  it('open a new workbook from a sample', async () => {
    await pane.press('新建 干部实绩记分（2019）');
    await expect.poll(() => preview.sheets(), { timeout: 10_000 }).toEqual(cadreMeritSample.book.sheets.map(({ name }) => name));
    await preview.idle();
    // The service was out of reach once, on purpose.
    expect(preview.complaints.filter((text) => !text.includes('net::ERR_FAILED'))).toEqual([]);
  });
});
