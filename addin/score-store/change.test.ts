import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cellOn as cell, harnessWith } from './testing/harness';
import { fullRows, ledgerHead, villages } from './testing/villages';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** What a cell shows in the place of a figure that may not hold any more. */
const again = { error: '#N/A', text: expect.stringContaining('正在重新计算') };

describe('a change of the ledger', () => {
  it('is seen at once, and sent once with those that follow it closely', async () => {
    const harness = harnessWith(villages());
    const cells = [cell(harness, '青石村'), cell(harness, '白水村'), cell(harness, '白水村', 2019, 'V2'), cell(harness, '白水村', 2019, 'V3')];
    await pass(1000);
    harness.write('台账', 23, 5, 75); // 白水村, V2
    await pass(100);
    expect(harness.requests).toHaveLength(2);
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    await pass(20);
    harness.write('台账', 23, 5, 65);
    await pass(200);
    harness.write('台账', 23, 5, 60);
    await pass(250);
    expect(harness.requests).toHaveLength(2);
    await pass(1000);
    expect(harness.requests).toHaveLength(3);
    expect(cells.map(({ told }) => told)).toEqual([[98, again, 98, again, 98], [94, again, 92.5, again, 88], [24, again, 22.5, again, 18], [8, again, 8, again, 8]]);
  });

  it('of which the host told nothing is found a little later, when all is read to be sure', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '白水村');
    await pass(1000);
    harness.writeSilently('台账', 23, 5, 70); // 白水村, V2
    harness.write('台账', 1, 5, 80); // 青石村, V2
    await pass(1000);
    expect(told).toEqual([94, again, 94]);
    await pass(3000);
    expect(told.at(-1)).toBe(91);
  });

  it('that changes nothing is read, and nothing is sent', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '青石村');
    await pass(1000);
    for (let time = 0; time < 20; time++) {
      harness.rustle();
      await pass(100);
    }
    await pass(1000);
    expect(harness.readings()).toBeGreaterThan(1);
    expect(harness.requests).toHaveLength(1);
    expect(told.filter((each) => typeof each === 'number' && each !== 98)).toEqual([]);
    expect(told.at(-1)).toBe(98);
  });

  it('is looked at in the end, although the changes never cease', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    await pass(50);
    for (let time = 0; time < 30; time++) {
      harness.rustle('台账');
      await pass(100);
    }
    expect(told.slice(0, 3)).toEqual([94, again, 91]);
  });

  it('on a sheet that no ledger is on needs no reading', async () => {
    const harness = harnessWith({ sheets: { ...villages().sheets, 得分: { cells: [['x']] } } });
    cell(harness, '青石村');
    await pass(1000);
    harness.write('得分', 0, 0, 'y');
    await pass(1000);
    expect(harness.readings()).toBe(1);
  });

  it('while an answer is under way ends that request: the cell gets the later answer alone', async () => {
    const harness = harnessWith(villages(), { takes: 5_000 });
    const { told } = cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    await pass(10_000);
    expect(harness.requests).toHaveLength(2);
    expect(told).toEqual([91]);
  });

  it('that is taken back is answered from memory', async () => {
    const harness = harnessWith(villages());
    const { told } = cell(harness, '白水村');
    await pass(1000);
    for (const value of [70, 80]) {
      harness.write('台账', 23, 5, value);
      await pass(1000);
    }
    expect(told).toEqual([94, again, 91, again, 94]);
    expect(harness.requests).toHaveLength(2);
  });

  it('of another year is not sent', async () => {
    const harness = harnessWith({ sheets: { 台账: { cells: [[...ledgerHead], ...fullRows('青石村', 90), ...fullRows('青石村', 80, 2020)] } } });
    cell(harness, '青石村', 2019);
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    await pass(1000);
    expect(harness.requests).toHaveLength(1);
  });

  it('is found without being told, where the host tells of none, as soon as somebody asks', async () => {
    const harness = harnessWith(villages(), { deaf: true });
    const first = cell(harness, '白水村');
    await pass(1000);
    harness.write('台账', 23, 5, 70);
    cell(harness, '青石村');
    await pass(1000);
    expect(first.told.at(-1)).toBe(91);
  });
});
