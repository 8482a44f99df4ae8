import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { unitQuestion } from '../../../workbook/results/functions/ask';
import { detailOf } from '../../../workbook/results/functions/views/detail';
import { scoreView } from '../../../workbook/results/functions/views/score';
import { ServiceFailure } from '../../scoring-client/failure';
import type { Content } from '../../../workbook/results/content';
import { NotFinal } from './wait-until-final';
import { harnessWith, type StoreHarness } from '../testing/harness';
import { fullRows, ledgerHead, villages } from '../testing/villages';
import type { FinalAnswer } from '../types';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
const year = (when: number) => ({ ledger: '台账', when: { year: when, period: null } });

function cell(harness: StoreHarness, unit: string): Content[] {
  const told: Content[] = [];
  harness.store.ask(unitQuestion({ unit, year: 2019, item: null }, scoreView, 'zh', detailOf(scoreView)), (content) => told.push(content));
  return told;
}

/** What was settled, or the text of why not; undefined as long as it is open. */
function watched(work: Promise<FinalAnswer>): () => FinalAnswer | string | undefined {
  let outcome: FinalAnswer | string | undefined;
  work.then(
    (settled) => (outcome = settled),
    (error: unknown) => (outcome = error instanceof NotFinal ? error.trouble.text : `not told: ${String(error)}`),
  );
  return () => outcome;
}

const totals = (settled: FinalAnswer | string | undefined): unknown =>
  typeof settled === 'object' ? settled.scored.map(({ answer }) => answer.units.map(({ total }) => total)) : settled;

describe('whoever writes', () => {
  it('gets the answer to what stands in the book at that moment, though no change was heard of, and no sooner than every cell has it', async () => {
    const harness = harnessWith(villages(), { deaf: true });
    const told = cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', 23, 5, 70); // 白水村, V2
    const settled = watched(harness.store.settled());
    await pass(1000);
    expect(totals(settled())).toEqual([[98, 91, null]]);
    expect(told.at(-1)).toBe(91);
    expect(harness.store.state().cells.waiting).toBe(0);
  });

  it('waits for an answer that is under way, and gets nothing before', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    cell(harness, '白水村');
    await pass(1000);
    const settled = watched(harness.store.settled());
    await pass(2000);
    expect(settled()).toBeUndefined();
    await pass(8000);
    expect(totals(settled())).toEqual([[98, 94, null]]);
    expect(harness.requests.map(({ detail }) => detail)).toEqual(['items', undefined]);
  });

  it('gets the answer to the later content where the book changes while an answer is awaited', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    cell(harness, '白水村');
    await pass(1000);
    const settled = watched(harness.store.settled());
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    await pass(20_000);
    expect(totals(settled())).toEqual([[98, 91, null]]);
  });

  it('gets what nobody asks for besides: every ledger and time that it names', async () => {
    const harness = harnessWith({ sheets: { 台账: { cells: [[...ledgerHead], ...fullRows('青石村', 90), ...fullRows('青石村', 80, 2020)] } } });
    cell(harness, '青石村');
    const settled = watched(harness.store.settled({ also: [year(2020), { ledger: '别的', when: { year: 2020, period: null } }] }));
    await pass(1000);
    expect(totals(settled())).toEqual([[97], [94]]);
  });

  it('is refused in words where the service does not answer, after one more try', async () => {
    const harness = harnessWith(villages());
    harness.answerWith(() => Promise.reject(new ServiceFailure('unreachable', { service: 'http://localhost:7071' })));
    cell(harness, '白水村');
    await pass(5000);
    const before = harness.requests.length;
    const settled = watched(harness.store.settled());
    await pass(1000);
    expect(settled()).toContain('连不上计分服务');
    expect(harness.requests.length).toBe(before + 1);
  });

  it('is refused where the service is too slow, where the book cannot be read, and where the workbook was closed', async () => {
    const slow = harnessWith(villages(), { takes: 100_000 });
    cell(slow, '白水村');
    const late = watched(slow.store.settled({ deadline: 3_000 }));
    await pass(3_500);
    expect(late()).toContain('3 秒还没有算完');

    const unread = harnessWith(villages());
    unread.readWith(() => Promise.reject(new Error('x')));
    const blind = watched(unread.store.settled());
    await pass(1000);
    expect(blind()).toContain('读不了工作簿');

    const shut = harnessWith(villages(), { takes: 5_000 });
    cell(shut, '白水村');
    const closed = watched(shut.store.settled());
    await pass(1000);
    shut.store.dispose();
    await pass(1000);
    expect(closed()).toContain('已经关上');
    expect(shut.requests).toHaveLength(1);
  });

  it('is told whether the book still holds what was settled on', async () => {
    const harness = harnessWith(villages(), { deaf: true });
    cell(harness, '白水村');
    const work = harness.store.settled();
    await pass(1000);
    const settled = await work;
    const still = async (): Promise<boolean> => {
      const asked = harness.store.stillCurrent(settled);
      await pass(1000);
      return asked;
    };
    expect(await still()).toBe(true);
    harness.write('台账', 23, 5, 70);
    expect(await still()).toBe(false);
    harness.write('台账', 23, 5, 80);
    expect(await still()).toBe(true);
    harness.write('台账', 0, 0, '别的');
    expect(await still()).toBe(false);
  });
});
