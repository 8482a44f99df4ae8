import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rankView, statusView } from '../../workbook/results/functions/views/score';
import { ServiceFailure } from '../scoring-client/failure';
import type { FakeBook } from '../../workbook/ledger/testing/fake-book';
import { cellOn as cell, harnessWith } from './testing/harness';
import { fullRows, ledgerHead, villages } from './testing/villages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

describe('cells that ask', () => {
  it('are all answered by one reading and one request, be they five hundred', async () => {
    const harness = harnessWith(villages());
    const cells = Array.from({ length: 500 }, (_, index) => cell(harness, ['青石村', '白水村', '东岗村'][index % 3]!, 2019, ['V2', 'V3', null][index % 3]!));
    await pass(1000);
    expect(harness.readings()).toBe(1);
    expect(harness.requests).toHaveLength(1);
    expect(new Set(cells.map(({ told }) => told.length))).toEqual(new Set([1]));
    expect(cells.slice(0, 2).map(({ told }) => told[0])).toEqual([27, 8]);
  });

  it('that come later are answered from what is held', async () => {
    const harness = harnessWith(villages());
    cell(harness, '青石村');
    await pass(1000);
    const late = cell(harness, '白水村');
    await pass(1000);
    expect(late.told).toEqual([94]);
    expect([harness.readings(), harness.requests.length]).toEqual([1, 1]);
  });

  it('are one request for each year, and a period that the document does not need is the year', async () => {
    const harness = harnessWith(villages());
    for (const year of [2019, '2019年', '2019Q4', 2018, '2018-H1']) cell(harness, '青石村', year);
    await pass(1000);
    expect(harness.requests.map(({ year, period }) => [year, period])).toEqual([[2019, undefined], [2018, undefined]]);
  });

  it('are told the reason and the interval while a score is missing', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '东岗村');
    await pass(1000);
    expect(told).toEqual([{ error: '#N/A', text: '还不能定：在 89 到 91 之间。还没有得分：巡视整改落实' }]);
  });
});

describe('every cell is told something', () => {
  it('when the service cannot be reached, and the value once it can', async () => {
    const harness = harnessWith(villages());
    harness.answerWith(() => Promise.reject(new ServiceFailure('unreachable', { service: 'http://localhost:7071' })));
    const cells = [cell(harness, '青石村'), cell(harness, '白水村', 2019, 'V2'), cell(harness, '青石村', 2019, null, rankView)];
    await pass(5000);
    for (const { told } of cells) expect(told).toEqual([{ error: '#N/A', text: expect.stringContaining('连不上计分服务') }]);
    expect(harness.store.state().connection.state).toBe('failed');
    harness.answerWith();
    const run = harness.store.refresh();
    await pass(1000);
    await run;
    expect(cells.map(({ told }) => told.at(-1))).toEqual([98, 24, 1]);
  });

  it('when the service refuses the request', async () => {
    const harness = harnessWith(villages());
    harness.answerWith(() => Promise.reject(new ServiceFailure('refused', { detail: '参数不对' })));
    const { told } = cell(harness, '青石村');
    await pass(1000);
    expect(told).toEqual([{ error: '#VALUE!', text: '计分服务没有接受这次请求：参数不对' }]);
  });

  it('when the service never answers: after a while that it is still awaited, and the value when it comes', async () => {
    const harness = harnessWith(villages(), { takes: 100_000 });
    const { told } = cell(harness, '青石村');
    await pass(46_000);
    expect(told).toEqual([{ error: '#N/A', text: expect.stringContaining('等了 45 秒') }]);
    await pass(60_000);
    expect(told.at(-1)).toBe(98);
  });

  it('when the workbook cannot be read, and the value once it can', async () => {
    const harness = harnessWith(villages());
    harness.readWith(() => Promise.reject(new Error('InvalidOperationInCellEditMode')));
    const { told } = cell(harness, '青石村');
    await pass(1000);
    expect(told).toEqual([{ error: '#N/A', text: expect.stringContaining('读不了工作簿') }]);
    harness.readWith();
    await pass(5000);
    expect(told.at(-1)).toBe(98);
  });

  it('when reading never ends', async () => {
    const harness = harnessWith(villages());
    harness.readWith(() => new Promise(() => undefined));
    const { told } = cell(harness, '青石村');
    await pass(46_000);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['无名村', 2019, null, '#N/A', '没有“无名村”'],
    ['青石', 2019, null, '#N/A', '是不是“青石村”'],
    ['青石村', '去年', null, '#VALUE!', '年度“去年”看不懂'],
    ['青石村', 2019, 'V99', '#VALUE!', '条款“V99”不在'],
    ['青石村', 2019, '5', '#VALUE!', 'V5a'],
    ['青石村', 2019, 'V22', '#N/A', '不计分'],
    ['', 2019, null, '#VALUE!', '没有写单位'],
  ])('when it asks for “%s” %s %s', async (unit, year, item, error, text) => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, unit, year, item);
    await pass(1000);
    expect(told).toEqual([{ error, text: expect.stringContaining(text) }]);
  });

  it('when the book has no ledger, when its columns are wanting, and when no rulebook fits', async () => {
    const books: FakeBook['sheets'][] = [{}, { 台账: { cells: [['单位'], ['青石村']] } }, { 台账: { cells: [['单位', '年度', '条款'], ['青石村', 2019, '丙1']] } }];
    for (const [index, sheets] of books.entries()) {
      const harness = harnessWith({ sheets });
      const { told } = cell(harness, '青石村');
      await pass(1000);
      const text = ['没有找到台账', '没有列名行', '在任务窗格里选择办法'][index]!;
      expect(told).toEqual([{ error: '#N/A', text: expect.stringContaining(text) }]);
      expect(harness.requests).toHaveLength(0);
    }
  });

  it('when a row of its unit is wrong, naming the cell; the others have their values', async () => {
    const harness = harnessWith(villages());
    harness.write('台账', 2, 5, '八分'); // 青石村, V3
    const cells = [cell(harness, '青石村'), cell(harness, '青石村', 2019, 'V3'), cell(harness, '青石村', 2019, 'V2'), cell(harness, '白水村')];
    await pass(1000);
    const wrong = { error: '#VALUE!', text: '“青石村”的记录有 1 处用不上：台账第3行 青石村 易地扶贫搬迁后续：数值“八分”不是数字，请填 0 到 8 的数。' };
    expect(cells.map(({ told }) => told)).toEqual([[wrong], [wrong], [27], [94]]);
  });

  it('when a parameter is wrong: by rules that nobody chose nothing is scored', async () => {
    const harness = harnessWith({ sheets: { ...villages().sheets, 参数: { cells: [['键', '值'], ['veto_total', '随便']] } } });
    const { told } = cell(harness, '青石村');
    await pass(1000);
    expect(told).toEqual([{ error: '#VALUE!', text: expect.stringContaining('参数!B2 参数“判定总分是否低于70分时，用哪个总分？”不能是“随便”') }]);
    expect(harness.requests).toHaveLength(0);
  });

  it('when the unit stands in two ledgers', async () => {
    const harness = harnessWith({
      sheets: { 甲: { cells: [['单位', '年度', '条款'], ['青石村', 2019, 'V22']] }, 乙: { cells: [['单位', '年度', '条款'], ['青石村', 2019, 'V22']] } },
      binding: { ledgers: [{ place: { sheet: '甲' } }, { place: { sheet: '乙' } }] },
    });
    const { told } = cell(harness, '青石村');
    await pass(1000);
    expect(told).toEqual([{ error: '#VALUE!', text: '单位“青石村”在两个台账里都有（甲、乙）：请在任务窗格里指定用哪一个。' }]);
  });
});

describe('scoring everything again', () => {
  it('sends what is held once more, tells of its progress, and pushes no value that is the same', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '青石村');
    await pass(1000);
    const phases: string[] = [];
    const run = harness.store.refresh({ onProgress: ({ phase, requestsDone, requests }) => phases.push(`${phase} ${requestsDone}/${requests}`) });
    await pass(1000);
    expect(await run).toMatchObject({ requests: 1, failed: 0, cancelled: false, read: true });
    expect(harness.requests).toHaveLength(2);
    expect(told).toEqual([98]);
    expect([...new Set(phases)]).toEqual(['reading 0/0', 'scoring 0/1', 'scoring 1/1', 'done 1/1']);
    expect(harness.store.state().run).toBeNull();
  });

  it('scores every year of the ledger where no cell asks, and keeps the results for the pane', async () => {
    const harness = harnessWith({ sheets: { 台账: { cells: [[...ledgerHead], ...fullRows('青石村', 90), ...fullRows('青石村', 80, 2020)] } } });
    harness.store.subscribe(() => undefined);
    const run = harness.store.refresh();
    await pass(1000);
    expect(await run).toMatchObject({ requests: 2 });
    expect(harness.store.state().scored.map(({ when, answer }) => [when.year, answer.units[0]?.total])).toEqual([[2019, 97], [2020, 94]]);
  });

  it('is cancelled: cells keep the values that are still true', async () => {
    const harness = harnessWith(villages(), { takes: 3_000 });
    const { told } = cell(harness, '青石村');
    await pass(5000);
    const control = new AbortController();
    const run = harness.store.refresh({ signal: control.signal });
    await pass(100);
    control.abort();
    await pass(10);
    expect(await run).toMatchObject({ cancelled: true });
    await pass(10_000);
    expect(told).toEqual([98]);
  });

  it('fails in words when the workbook cannot be read', async () => {
    const harness = harnessWith(villages());
    harness.readWith(() => Promise.reject(new Error('x')));
    const run = harness.store.refresh();
    await pass(1000);
    expect(await run).toMatchObject({ read: false, requests: 0 });
    expect(harness.store.state().readingTrouble?.text).toContain('读不了工作簿');
  });
});

describe('the state for the pane', () => {
  it('holds every problem once, with the cell to go to: what reading found, and what the service did', async () => {
    const harness = harnessWith(villages());
    harness.write('台账', 2, 5, 9); // 青石村, V3: at most 8
    harness.write('台账', 24, 5, '五分'); // 白水村, V3
    cell(harness, '青石村', 2019, null, statusView);
    await pass(1000);
    expect(harness.store.state().problems).toEqual([
      expect.objectContaining({ address: '台账!F25', from: 'reading', unit: '白水村', text: expect.stringContaining('“五分”不是数字') }),
      expect.objectContaining({ address: '台账!F3', from: 'service', unit: '青石村', fact: '台账!A3' }),
    ]);
  });

  it('is a new object on change alone, and tells its listeners', async () => {
    const harness = harnessWith(villages());
    let changes = 0;
    harness.store.subscribe(() => {
      changes++;
      harness.store.state();
    });
    const before = harness.store.state();
    expect(harness.store.state()).toBe(before);
    cell(harness, '青石村');
    await pass(1000);
    expect(harness.store.state()).not.toBe(before);
    expect(changes).toBeGreaterThan(1);
    expect(harness.store.state()).toMatchObject({ cells: { asking: 1, waiting: 0 }, connection: { state: 'ok' }, requests: [{ phase: 'done', units: 3 }] });
  });

  it('forgets a cell that has left, and stops the request that nobody waits for', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    let aborted = false;
    harness.answerWith((_, signal) => new Promise(() => signal?.addEventListener('abort', () => (aborted = true))));
    const { leave, told } = cell(harness, '青石村');
    await pass(1000);
    leave();
    await pass(1000);
    expect(harness.store.state().cells).toMatchObject({ asking: 0, waiting: 0 });
    expect(aborted).toBe(true);
    expect(told).toEqual([]);
  });
});
