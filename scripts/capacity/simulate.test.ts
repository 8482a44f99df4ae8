import { describe, expect, it } from 'vitest';
import { randomFrom } from './random';
import { billed, simulate, type Arrival, type Settings } from './simulate';

const settings: Settings = { concurrency: 4, mostInstances: 10, alwaysReady: 1, newInstancesPerSecond: 1, startMs: 500 };
const every = (gap: number, count: number, work: number): Arrival[] => Array.from({ length: count }, (_, index) => ({ at: index * gap, work }));

describe('a simulated service', () => {
  it('answers at once where there is time enough', () => {
    const { waits, mostInstances, queued, executions } = simulate(every(100, 50, 20), settings);
    expect([Math.max(...waits), mostInstances, queued, executions]).toEqual([20, 1, 0, 50]);
  });

  it('makes those wait that come at one moment, each behind the others of its instance', () => {
    const { waits } = simulate(every(0, 4, 20), { ...settings, mostInstances: 1 });
    expect([...waits]).toEqual([20, 40, 60, 80]);
  });

  it('adds instances while requests wait in front, one a second, and no more than there may be', () => {
    const many = simulate(every(1, 3_000, 100), settings);
    expect(many.mostInstances).toBe(10);
    expect(many.queued).toBeGreaterThan(1_000);
    expect([...many.waits].every(Number.isFinite)).toBe(true);
    const [none] = simulate([{ at: 0, work: 20 }], { ...settings, alwaysReady: 0 }).waits;
    expect(none).toBe(520);
  });

  it('lets whoever waits too long try again, and tells in the end that nobody answers', () => {
    const { retried, failed, waits } = simulate(every(0, 30, 20_000), { ...settings, mostInstances: 1, concurrency: 1 });
    expect(retried).toBeGreaterThan(0);
    expect(failed).toBeGreaterThan(0);
    expect([...waits].filter((wait) => !Number.isFinite(wait)).length).toBe(failed);
  });

  it('comes to what is known of one server with random arrivals', () => {
    // M/D/1: the mean wait in front of the server is rho / (2 mu (1 - rho)).
    const random = randomFrom(7);
    const [work, gap] = [10, 20];
    let at = 0;
    const arrivals = Array.from({ length: 200_000 }, (): Arrival => ({ at: (at += -gap * Math.log(1 - random())), work }));
    const { waits } = simulate(arrivals, { ...settings, concurrency: 1_000, mostInstances: 1 });
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
    const rho = work / gap;
    expect(mean / (work + (rho * work) / (2 * (1 - rho)))).toBeCloseTo(1, 1);
  });

  it('is the same for the same arrivals, and bills activity by its steps', () => {
    expect(simulate(every(3, 500, 20), settings)).toEqual(simulate(every(3, 500, 20), settings));
    expect([0, 20, 1_000, 1_001, 1_234].map(billed)).toEqual([1_000, 1_000, 1_000, 1_100, 1_300]);
  });
});
