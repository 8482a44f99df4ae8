import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unitQuestion, type View } from '../../workbook/results/functions/ask';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { itemsView } from '../../workbook/results/functions/views/items';
import { scoreView } from '../../workbook/results/functions/views/score';
import { ServiceFailure } from '../scoring-client/failure';
import type { Content } from '../../workbook/results/content';
import { harnessWith, type StoreHarness } from './testing/harness';
import { villages } from './testing/villages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const again = { error: '#N/A', text: expect.stringContaining('正在重新计算') };

function cell(harness: StoreHarness, unit: string, view: View = scoreView): Content[] {
  const told: Content[] = [];
  harness.store.ask(unitQuestion({ unit, year: 2019, item: null }, view, 'zh', detailOf(view)), (content) => told.push(content));
  return told;
}

/** 白水村, V2. */
const change = (harness: StoreHarness, value: number): void => harness.write('台账', 23, 5, value);
const lastTotals = ({ store }: StoreHarness): unknown => store.state().lastScored.map(({ freshness, answer }) => [freshness, answer.units[1]?.total]);

describe('a figure that may not hold any more', () => {
  it('gives way within 300 ms of the change, however slow the service is, and until the new one is here', async () => {
    const harness = harnessWith(villages(), { takes: 40_000 });
    const told = cell(harness, '白水村');
    await pass(41_000);
    expect(told).toEqual([94]);
    change(harness, 70);
    await pass(300);
    expect(told).toEqual([94, again]);
    await pass(39_000);
    expect(told).toEqual([94, again]);
    await pass(2_000);
    expect(told).toEqual([94, again, 91]);
  });

  it('gives way in every cell of a block, which keeps its shape: an empty cell would count as nought', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    const told = cell(harness, '白水村', itemsView) as unknown[][][];
    await pass(6_000);
    change(harness, 70);
    await pass(300);
    expect(told).toHaveLength(2);
    expect(told[1]?.map((row) => row.length)).toEqual(told[0]?.map((row) => row.length));
    expect(new Set(told[1]?.flat().map((each) => JSON.stringify(each)))).toHaveProperty('size', 1);
    expect(told[1]?.[0]?.[0]).toEqual(again);
  });

  it('stands for a moment where the answer comes at once, and gives way where it does not', async () => {
    const [quick, slow] = [10, 5_000].map((takes) => harnessWith(villages(), { takes, timing: { hold: 300 } })) as [StoreHarness, StoreHarness];
    const told = [cell(quick, '白水村'), cell(slow, '白水村')];
    await pass(20_000);
    for (const harness of [quick, slow]) change(harness, 70);
    await pass(290);
    expect(told).toEqual([[94, 91], [94]]);
    await pass(20);
    expect(told).toEqual([[94, 91], [94, again]]);
    await pass(10_000);
    expect(told).toEqual([[94, 91], [94, again, 91]]);
  });

  it('gives way where a formula beside the ledger brought the change, as soon as it is read', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    const told = cell(harness, '白水村');
    await pass(20_000);
    harness.writeSilently('台账', 23, 5, 70);
    harness.rustle('台账', 'calculated');
    await pass(300);
    expect(told).toEqual([94, again]);
  });

  it('gives way where a formula may have brought a change and the book cannot be read at once', async () => {
    const harness = harnessWith(villages());
    const told = cell(harness, '白水村');
    await pass(20_000);
    harness.readWith(() => new Promise(() => undefined));
    harness.rustle('台账', 'calculated');
    await pass(300);
    expect(told).toEqual([94, again]);
  });

  it('stays where formulas were worked out and nothing changed: also those that stand on the very figure', async () => {
    const harness = harnessWith(villages());
    const told: Content[] = [];
    // A cell beside the ledger stands on this one: whenever it is told something, the sheet is worked out.
    harness.store.ask(unitQuestion({ unit: '白水村', year: 2019, item: null }, scoreView, 'zh', detailOf(scoreView)), (content) => {
      told.push(content);
      setTimeout(() => harness.rustle('台账', 'calculated'), 20);
    });
    await pass(5_000);
    harness.rustle('台账', 'calculated');
    await pass(5_000);
    expect(told).toEqual([94]);
    change(harness, 70);
    await pass(20_000);
    expect(told).toEqual([94, again, 91]);
    expect(harness.requests).toHaveLength(2);
  });

  it('gives way to the cause where the service is down, and comes back with it', async () => {
    const harness = harnessWith(villages());
    const told = cell(harness, '白水村');
    await pass(1_000);
    harness.answerWith(() => Promise.reject(new ServiceFailure('unreachable', { service: 'http://localhost:7071' })));
    change(harness, 70);
    await pass(10_000);
    expect(told).toEqual([94, again, { error: '#N/A', text: expect.stringContaining('连不上计分服务') }]);
    harness.answerWith();
    const run = harness.store.refresh();
    await pass(1_000);
    await run;
    expect(told.at(-1)).toBe(91);
  });

  it('is found where the host tells of no changes, within some seconds', async () => {
    const harness = harnessWith(villages(), { deaf: true });
    const told = cell(harness, '白水村');
    await pass(1_000);
    change(harness, 70);
    await pass(4_000);
    expect(told.at(-1)).toBe(91);
  });
});

describe('the last answers', () => {
  it('can be read while new ones are awaited, and say that they are old', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    cell(harness, '白水村');
    harness.store.subscribe(() => undefined);
    expect(harness.store.state().freshness).toBe('none');
    await pass(6_000);
    expect([harness.store.state().freshness, lastTotals(harness)]).toEqual(['current', [['current', 94]]]);
    change(harness, 70);
    expect([harness.store.state().freshness, lastTotals(harness)]).toEqual(['working', [['working', 94]]]);
    await pass(2_000);
    expect([harness.store.state().freshness, lastTotals(harness)]).toEqual(['working', [['working', 94]]]);
    expect(harness.store.state().scored).toEqual([]);
    await pass(5_000);
    expect([harness.store.state().freshness, lastTotals(harness)]).toEqual(['current', [['current', 91]]]);
  });

  it('stay readable, with the cause, while the service is down', async () => {
    const harness = harnessWith(villages());
    cell(harness, '白水村');
    harness.store.subscribe(() => undefined);
    await pass(1_000);
    const answered = harness.store.state().lastScored[0]?.at;
    harness.answerWith(() => Promise.reject(new ServiceFailure('unreachable', { service: 'http://localhost:7071' })));
    change(harness, 70);
    await pass(10_000);
    const { freshness, lastScored } = harness.store.state();
    expect(freshness).toBe('failed');
    expect(lastScored).toMatchObject([{ freshness: 'failed', at: answered, trouble: { text: expect.stringContaining('连不上计分服务') } }]);
  });

  it('keep their problems, marked as old, until it is known that they are gone', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    harness.write('台账', 2, 5, 9); // 青石村, V3: at most 8
    cell(harness, '青石村');
    await pass(6_000);
    const problems = (): unknown => harness.store.state().problems.map(({ address, old }) => [address, old]);
    expect(problems()).toEqual([['台账!F3', false]]);
    harness.write('台账', 2, 5, 8);
    await pass(2_000);
    expect(problems()).toEqual([['台账!F3', true]]);
    await pass(6_000);
    expect(problems()).toEqual([]);
  });
});
