import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServiceFailure } from '../failure';
import { Retrier } from './retry';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Milliseconds between the try that failed and the next one. */
async function pauseAfter(retryAfter: number | null, random = 0): Promise<number> {
  const tries: number[] = [];
  const work = (): Promise<string> => {
    tries.push(Date.now());
    return tries.length === 1 ? Promise.reject(new ServiceFailure('busy', {}, retryAfter)) : Promise.resolve('done');
  };
  const passed = new Retrier({ random: () => random }).pass(work, { signal: new AbortController().signal });
  await vi.runAllTimersAsync();
  await passed;
  return (tries[1] ?? 0) - (tries[0] ?? 0);
}

describe('what the service asks to wait', () => {
  it.each([
    [0, 0],
    [7_000, 7_000],
    [30_000, 30_000],
    [30_001, 30_000],
    [86_400_000, 30_000],
  ])('of %i ms is %i ms: kept in full, up to half a minute', async (asked, kept) => {
    expect(await pauseAfter(asked)).toBe(kept);
  });

  it('is only ever lengthened by chance, by half a second at most', async () => {
    expect(await pauseAfter(7_000, 1)).toBe(7_500);
    expect(await pauseAfter(90_000, 1)).toBe(30_500);
  });
});
