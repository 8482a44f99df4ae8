import { describe, expect, it } from 'vitest';
import { villageBook } from '../pane/testing/villages';
import { ranked } from '../../shared/report/cohort/ranking';
import { resultOf } from '../../workbook/results/scoring';
import { fakeScoring } from './testing/fake-scoring';
import { waterfallOf } from './waterfall';

const { scoring } = fakeScoring(villageBook());
const steps = (unit: string) => waterfallOf(resultOf(scoring, unit) ?? { items: [] }).steps;

describe('the waterfall of a unit', () => {
  it('ends at the total', () => {
    const last = steps('青石村').at(-1);
    expect(last?.to).toBeCloseTo(96.35, 9);
  });

  it('shows what a cap cut off beyond the step', () => {
    const step = steps('青石村').find(({ code }) => code === 'V16');
    expect((step?.cut ?? 0) - (step?.to ?? 0)).toBeCloseTo(0.5, 9);
  });

  it('shows what is open beyond what is certain', () => {
    const step = steps('柳湾村').find(({ code }) => code === 'V4');
    expect([step && step.to - step.from, step && step.open - step.to]).toEqual([0, 5]);
  });

  it('goes down where points are taken', () => {
    const step = steps('南塘村').find(({ code }) => code === 'V21');
    expect(step && step.to < step.from).toBe(true);
  });
});

describe('a total that is more than the sum of its items', () => {
  const item = (code: string, low: number, high = low) => ({ code, score: low === high ? low : null, raw: null, range: { low, high } });

  it('is reached by one more step, from the sum to the total', () => {
    const { rest, scale } = waterfallOf({ items: [item('A', 20), item('B', 10)], range: { low: 75, high: 75 } });
    expect(rest).toEqual({ from: 30, to: 75, open: 75 });
    expect(scale.high).toBeGreaterThanOrEqual(75);
  });

  it('spans what is open in both', () => {
    expect(waterfallOf({ items: [item('A', 20), item('B', 0, 10)], range: { low: 40, high: 60 } }).rest).toEqual({ from: 20, to: 40, open: 60 });
  });

  it('needs none where the items add up to it, nor where there is no total', () => {
    expect(waterfallOf({ items: [item('A', 0.1), item('B', 0.2)], range: { low: 0.3, high: 0.3 } }).rest).toBeNull();
    expect(waterfallOf({ items: [item('A', 20)], range: null }).rest).toBeNull();
  });
});

describe('the ranking', () => {
  it('goes by what is certain, and has the units in error last', () => {
    const order = ranked(scoring.answer.units);
    expect(order[0]?.unit).toBe('青石村');
    expect(order.slice(-2).map(({ status }) => status)).toEqual(['invalid', 'invalid']);
  });
});
