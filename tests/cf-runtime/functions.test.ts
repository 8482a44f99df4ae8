import { describe, expect, it } from 'vitest';
import type { BookSpec } from '../../web/office-emulator';
import { fullRows, ledgerHead } from '../../addin/score-store/testing/villages';
import { functionHarness, lastOf, until } from './harness';

const rows = [
  [...ledgerHead],
  ...fullRows('青石村', 90),
  ...fullRows('白水村', 80),
  ...fullRows('东岗村', 70).slice(0, -1),
  ['青石村', 2019, 'V16', '国家级', '', '', '甲'],
  ['青石村', 2019, 'V16', '国家级', '', '', '乙'],
  ['青石村', 2019, 'V16', '国家级', '', '', '丙'],
  ['青石村', 2019, 'V16', '省级', '', '', '丁'],
  ['白水村', 2019, 'V22', '', '领导被约谈或在全省检查'],
  ['西岗村', 2019, 'V3', '', '', '八分'],
];
const villages: BookSpec = { sheets: [{ name: '台账', cells: rows }, { name: '得分' }] };
const quarter: BookSpec = {
  sheets: [
    {
      name: '台账',
      cells: [
        ['单位', '年度', '期次', '条款', '数值'],
        ...[['P1', 30], ['P2', 40], ['P3', 10], ['P4', 10], ['P5', 5], ['PAY', 3000]].map(([item, value]) => ['张三', 2019, '四季度', item, value] as never[]),
      ],
    },
    { name: '参数', cells: [['键', '值'], ['办法', 'village-cadre'], ['excellent_min', 90], ['pass_min', 60], ['r', '40%']] },
  ],
};

describe('under Microsoft’s own runtime', () => {
  it('numbers, texts, truth values and blocks arrive in cells', async () => {
    const harness = await functionHarness(villages);
    const show = (id: string, ...args: unknown[]): Promise<unknown> => lastOf(harness.enter(id, ...args));
    expect(await Promise.all([show('SCORE', '青石村', 2019, null), show('SCORE', '青石村', '2019年', '16'), show('SCORE', '白水村', 43651, '年终实地考核')])).toEqual([100, 3, 24]);
    expect(await show('SCORE.RANGE', '东岗村', 2019, null)).toEqual([[89, 91]]);
    expect(await Promise.all(['青石村', '白水村'].map((unit) => show('SCORE.RANK', unit, 2019)))).toEqual([1, 2]);
    expect(await Promise.all(['青石村', '白水村'].map((unit) => show('SCORE.VETO', unit, 2019)))).toEqual([false, true]);
    expect(await Promise.all([show('SCORE.STATUS', '青石村', 2019, null, null), show('SCORE.STATUS', '青石村', 2019, 'V16', null), show('SCORE.STATUS', '东岗村', 2019, null, false)])).toEqual(['已定', '封顶', '待定']);
    expect(await Promise.all([show('SCORE.STATUS', '青石村', 2019, null, true), show('SCORE.STATUS', '青石村', 2019, 'V16', 1), show('SCORE.STATUS', '东岗村', 2019, null, 'TRUE')])).toEqual(['final', 'CAPPED', 'provisional']);
    expect(await show('SCORE.CAP', '青石村', 2019, 'V16')).toBe('封顶3分，另有0.5分未计');
    expect(harness.requests.map(({ body }) => body.detail)).toEqual(['items']);
    // Of all functions this one alone tells of rows.
    expect(await show('SCORE.WHY', '青石村', 2019, 'V16')).toContain('台账!A68');
    expect(harness.requests.map(({ body }) => body.detail)).toEqual(['items', undefined]);
  });

  it('items spill: one row each, an open one with its reason in its own cell', async () => {
    const harness = await functionHarness(villages);
    const items = (await lastOf(harness.enter('SCORE.ITEMS', '东岗村', 2019))) as unknown[][];
    expect(items).toHaveLength(29);
    expect(items[1]).toEqual(['V2', '年终实地考核', 21, 30, '正常']);
    expect(items.find(([code]) => code === 'V15b')?.[2]).toMatchObject({ type: 'Error', code: '#N/A', message: expect.stringContaining('还不能定：在 0 到 2 之间') });
    expect(items.find(([code]) => code === 'V21')?.slice(2)).toEqual([0, -3, '正常']);
  });

  it('an error has its code and its text', async () => {
    const harness = await functionHarness(villages);
    const cells = [
      ['#N/A', '还不能定：在 89 到 91 之间', 'SCORE', '东岗村', 2019, null],
      ['#N/A', '是不是“青石村”', 'SCORE', '青石', 2019, null],
      ['#VALUE!', '台账第72行 西岗村 易地扶贫搬迁后续：数值“八分”不是数字', 'SCORE', '西岗村', 2019, null],
      ['#VALUE!', '年度“明年”看不懂', 'SCORE', '青石村', '明年', null],
      ['#VALUE!', '条款“V99”不在', 'SCORE', '青石村', 2019, 'V99'],
      ['#VALUE!', '没有写条款', 'SCORE.CAP', '青石村', 2019, null],
      ['#VALUE!', '没有写单位', 'SCORE', 0, 2019, null],
      ['#N/A', '没有规定等次', 'SCORE.GRADE', '青石村', 2019],
      ['#N/A', '不涉及报酬', 'SCORE.PAY', '青石村', 2019],
      ['#N/A', '总分还没有定，不排名次', 'SCORE.RANK', '东岗村', 2019],
    ] as const;
    for (const [error, text, id, ...args] of cells) {
      expect(await lastOf(harness.enter(id, ...args)), `${id} ${args.join(' ')}`).toEqual({ error, text: expect.stringContaining(text) });
    }
  });

  it('an argument that is an error, or a data type, is told or taken by its value', async () => {
    const harness = await functionHarness(villages);
    const error = { type: 'CustomFunctionError', code: '#REF!' };
    expect(await lastOf(harness.enter('SCORE', error, 2019, null))).toEqual({ error: '#N/A', text: expect.stringContaining('“#REF!”') });
    const formatted = { type: 'FormattedNumber', basicValue: 2019, numberFormat: '0年' };
    expect(await lastOf(harness.enter('SCORE', '青石村', formatted, null))).toBe(100);
  });

  it('a change of the ledger is marked in every cell at once, and the new value follows', async () => {
    const harness = await functionHarness(villages);
    const cells = ['青石村', '白水村'].map((unit) => harness.enter('SCORE', unit, 2019, null));
    await Promise.all(cells.map((cell) => lastOf(cell)));
    harness.takes(1500);
    harness.backend().type('台账', 'F24', [[60]]); // 白水村, V2
    const marked = { error: '#N/A', text: expect.stringContaining('正在重新计算') };
    expect(await lastOf(cells[1]!, 2)).toEqual(marked);
    expect(await until(cells[1]!, 88)).toEqual([94, marked, 88]);
    expect(await until(cells[0]!, 100)).toEqual([100, marked, 100]);
    expect(harness.requests).toHaveLength(2);
  });

  it('a cell that is cancelled is told nothing more', async () => {
    const harness = await functionHarness(villages);
    const [first, second] = [harness.enter('SCORE', '青石村', 2019, null), harness.enter('SCORE', '白水村', 2019, null)];
    await Promise.all([lastOf(first), lastOf(second)]);
    second.cancel();
    harness.backend().type('台账', 'F24', [[60]]);
    harness.backend().type('台账', 'F2', [[60]]);
    await until(first, 91);
    expect(second.shown).toEqual([94]);
  });

  it('no cell hangs when nothing answers', async () => {
    const harness = await functionHarness(villages);
    harness.answerWith(() => Promise.reject(new TypeError('fetch failed')));
    const cells = [harness.enter('SCORE', '青石村', 2019, null), harness.enter('SCORE.ITEMS', '青石村', 2019), harness.enter('SCORE.SAMPLE', [['甲'], ['乙']], 0.5, 1)];
    for (const cell of cells) expect(await lastOf(cell)).toEqual({ error: '#N/A', text: expect.stringContaining('连不上计分服务（http://localhost:7071）') });
    harness.answerWith(null);
    expect(await until(cells[0]!, 100)).toHaveLength(2);
    expect(await lastOf(cells[2]!, 2)).toEqual([['甲'], ['乙']]);
  });

  it('a hundred cells at once are one request', async () => {
    const harness = await functionHarness(villages);
    const cells = Array.from({ length: 100 }, (_, index) => harness.enter('SCORE', ['青石村', '白水村'][index % 2], 2019, index % 4 < 2 ? null : 'V2'));
    expect(await Promise.all(cells.slice(0, 4).map((cell) => lastOf(cell)))).toEqual([100, 94, 27, 24]);
    await Promise.all(cells.map((cell) => lastOf(cell)));
    expect(harness.requests).toHaveLength(1);
  });

  it('grades, eligibility, consequences and pay arrive for a quarter', async () => {
    const harness = await functionHarness(quarter);
    const show = (id: string, when: string): Promise<unknown> => lastOf(harness.enter(id, '张三', when));
    expect(await show('SCORE.GRADE', '2019Q4')).toBe('合格');
    expect(await show('SCORE.PAY', '2019年第四季度')).toEqual([[600, 2400, 3000]]);
    expect(await show('SCORE.ELIG', '2019-Q4')).toEqual([expect.arrayContaining(['excellent-quota'])]);
    expect(await show('SCORE.CONSEQ', '2019Q4')).toEqual([['无']]);
    expect(await show('SCORE.GRADE', '2019')).toEqual({ error: '#VALUE!', text: expect.stringContaining('请写明季度') });
    expect(harness.requests).toHaveLength(1);
  });

  it('in an English Excel the texts are English', async () => {
    const harness = await functionHarness(villages, 'en-US');
    expect(await lastOf(harness.enter('SCORE', '东岗村', 2019, null))).toEqual({ error: '#N/A', text: expect.stringMatching(/^Not settled: from 89 to 91/) });
    expect(await lastOf(harness.enter('SCORE.CAP', '青石村', 2019, 'V16'))).toBe('capped at 3; 0.5 beyond it do not count');
    expect(await lastOf(harness.enter('SCORE.STATUS', '东岗村', 2019, null, null))).toBe('open');
  });
});

describe('SCORE.TABLE under Microsoft’s own runtime', () => {
  const asGiven = rows.map((row) => Array.from({ length: 7 }, (_, column) => row[column] ?? ''));

  it('makes the whole table of the range it is given, with the addresses of the sheet', async () => {
    const harness = await functionHarness(villages);
    const table = (await lastOf(harness.enterWithAddresses(['', '台账!A1:G72', ''], 'SCORE.TABLE', 2019, asGiven, null))) as unknown[][];
    expect(table.map((row) => row[0])).toEqual(['单位', '青石村', '白水村', '东岗村', '西岗村']);
    expect(table[0]?.slice(-4)).toEqual(['总分', '名次', '一票否决', '状态']);
    expect(table[1]?.slice(-4)).toEqual([100, 1, false, '已定']);
    expect(table[2]?.slice(-4)).toEqual([94, 2, true, '已定']);
    expect(table[3]?.at(-4)).toMatchObject({ type: 'Error', code: '#N/A' });
    expect(table[4]?.at(-4)).toMatchObject({ type: 'Error', code: '#VALUE!', message: expect.stringContaining('台账第72行') });
  });

  it('shows the units it is asked for, in that order', async () => {
    const harness = await functionHarness(villages);
    const table = (await lastOf(harness.enter('SCORE.TABLE', 2019, asGiven, [['单位'], ['白水村'], ['青石村']]))) as unknown[][];
    expect(table.map((row) => row[0])).toEqual(['单位', '白水村', '青石村']);
    expect(await lastOf(harness.enter('SCORE.TABLE', 2019, asGiven, [['无名村']]))).toEqual({ error: '#VALUE!', text: expect.stringContaining('无名村') });
  });

  it('takes no blank for a nought where Excel does not tell them apart', async () => {
    const harness = await functionHarness(villages);
    const noughts = asGiven.map((row) => row.map((cell) => (cell === '' ? 0 : cell)));
    expect(await lastOf(harness.enter('SCORE.TABLE', 2019, noughts, null))).toEqual({ error: '#VALUE!', text: expect.stringContaining('空格和 0 的区别') });
    const table = (await lastOf(harness.enterWithAddresses(['', '台账!A1:G72', ''], 'SCORE.TABLE', 2019, noughts, null))) as unknown[][];
    expect(table[1]?.slice(-4)).toEqual([100, 1, false, '已定']);
  });

  it('says what it lacks', async () => {
    const harness = await functionHarness(villages);
    expect(await lastOf(harness.enter('SCORE.TABLE', 2019, [['a', ''], ['b', 1]], null))).toEqual({ error: '#VALUE!', text: expect.stringContaining('没有列名行') });
  });
});

describe('SCORE.SAMPLE under Microsoft’s own runtime', () => {
  it('spills the draw, one name below the other', async () => {
    const harness = await functionHarness(villages);
    expect(await lastOf(harness.enter('SCORE.SAMPLE', [['甲'], ['乙'], [''], ['丙']], '30%', 7))).toEqual([['甲'], ['乙']]);
    expect(harness.requests[0]?.body).toEqual({ items: ['甲', '乙', '丙'], share: '0.3', seed: '7' });
  });

  it.each([
    [[['']], 0.5, 7, '名单'],
    [[['甲'], ['甲']], 0.5, 7, '“甲”出现了两次'],
    [[['甲']], 1.5, 7, '抽样比例“1.5”不对'],
    [[['甲']], 0.5, '', '种子'],
  ])('refuses %j %s %s', async (items, share, seed, text) => {
    const harness = await functionHarness(villages);
    expect(await lastOf(harness.enter('SCORE.SAMPLE', items, share, seed))).toEqual({ error: '#VALUE!', text: expect.stringContaining(text.replace('名单', '区域是空的')) });
  });
});
