import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ServiceFailure } from '../failure';
import { Retrier } from './retry';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Requests that all fail in one way, with the seconds at which they came. */
function failing(retrier: Retrier, failure: () => ServiceFailure, requests = 1): { tries: number[]; most: () => number; stop: () => void } {
  const tries: number[] = [];
  const control = new AbortController();
  const from = Date.now();
  let [now, most] = [0, 0];
  for (let request = 0; request < requests; request++) {
    const work = async (): Promise<never> => {
      tries.push((Date.now() - from) / 1000);
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 10));
      now--;
      throw failure();
    };
    retrier.pass(work, { signal: control.signal }).catch(() => undefined);
  }
  return { tries, most: () => most, stop: () => control.abort() };
}
const gaps = (tries: readonly number[]): number[] => tries.slice(1).map((at, index) => Math.round((at - (tries[index] ?? 0)) * 10) / 10);

it('tries again after pauses that double to a minute, for as long as it is wanted', async () => {
  const { tries, stop } = failing(new Retrier({ random: () => 1 }), () => new ServiceFailure('failed', { status: 500 }));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(gaps(tries).slice(0, 9)).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60]);
  stop();
  const before = tries.length;
  await vi.advanceTimersByTimeAsync(300_000);
  expect(tries).toHaveLength(before);
});

it('keeps what the service asks for in full, and half a minute at most', async () => {
  const retrier = new Retrier({ random: () => 0 });
  const { tries, stop } = failing(retrier, () => new ServiceFailure('busy', {}, 29_000));
  await vi.advanceTimersByTimeAsync(28_000);
  retrier.wake(true);
  await vi.advanceTimersByTimeAsync(500);
  expect(tries).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(tries).toHaveLength(2);
  stop();
  const long = failing(new Retrier({ random: () => 0 }), () => new ServiceFailure('busy', {}, 31_000));
  await vi.advanceTimersByTimeAsync(30_100);
  expect(gaps(long.tries)).toEqual([30]);
  long.stop();
});

it('lets one try through at a time while the service fails, however many wait', async () => {
  const retrier = new Retrier({ random: () => 0 });
  const first = failing(retrier, () => new ServiceFailure('unreachable', { service: '' }));
  await vi.advanceTimersByTimeAsync(20);
  const { most, tries, stop } = failing(retrier, () => new ServiceFailure('unreachable', { service: '' }), 20);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(most()).toBe(1);
  expect(tries.length).toBeGreaterThan(3);
  stop();
  first.stop();
});

it('tries at once when the network is back, and gives up the try that hangs on the one that is gone', async () => {
  let back = (): void => undefined;
  const retrier = new Retrier({ random: () => 0, signs: (wake) => (back = () => wake(true)) });
  const control = new AbortController();
  let tries = 0;
  const done = retrier.pass(
    (signal) => {
      tries++;
      if (tries === 1) return Promise.reject(new ServiceFailure('unreachable', { service: '' }));
      if (tries === 3) return Promise.resolve('98');
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new ServiceFailure('cancelled'))));
    },
    { signal: control.signal },
  );
  await vi.advanceTimersByTimeAsync(1_000);
  expect(tries).toBe(2);
  back();
  expect(await done).toBe('98');
});

it('does not ask again for what the service refuses', async () => {
  const { tries } = failing(new Retrier(), () => new ServiceFailure('refused', { detail: '' }));
  await vi.advanceTimersByTimeAsync(300_000);
  expect(tries).toHaveLength(1);
});
