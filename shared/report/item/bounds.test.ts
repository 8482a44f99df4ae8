import { describe, expect, it } from 'vitest';
import { limitsOf } from './bounds';

const open = { status: 'PENDING', raw: null, score: null, max: 5, min: null } as const;
const settled = (raw: number, score: number, max: number | null, min: number | null) => limitsOf({ status: 'OK', raw, score, range: { low: score, high: score }, max, min });

describe('the limits of an item', () => {
  it('say what a cap took away, to the last decimal', () => {
    expect(settled(3.3, 3, 3, 0)).toMatchObject({ bound: 'reached', cut: { by: 'cap', at: 3, points: 0.3 } });
  });

  it('say what a floor did not let be taken', () => {
    expect(settled(-2, 0, 20, 0)).toMatchObject({ bound: 'reached', cut: { by: 'floor', at: 0, points: 2 } });
    expect(settled(-12.5, -10, null, -10)).toMatchObject({ bound: 'reached', cut: { by: 'floor', at: -10, points: 2.5 } });
  });

  it('are clear where the score lies on a bound by itself', () => {
    expect(settled(3, 3, 3, 0)).toMatchObject({ bound: 'clear', cut: null });
  });

  it('are none where the item has neither cap nor floor', () => {
    expect(settled(4, 4, null, null)).toMatchObject({ cap: null, bound: 'none', cut: null });
  });

  it('are open as long as the score may come to lie on one', () => {
    expect(limitsOf({ ...open, range: { low: 1, high: 5 } })).toMatchObject({ bound: 'open', cut: null });
    expect(limitsOf({ ...open, range: { low: 1, high: 4 } }).bound).toBe('clear');
    expect(limitsOf({ ...open, max: null, min: -2, range: { low: -2, high: 0 } }).bound).toBe('open');
    expect(limitsOf({ ...open, range: null }).bound).toBe('open');
  });

  it('have for a pure deduction the least figure as its cap', () => {
    expect(settled(-1, -1, 0, -10).cap).toBe(-10);
    expect(settled(-1, -1, null, -10).cap).toBe(-10);
    expect(settled(1, 1, 3, 0).cap).toBe(3);
    expect(settled(0, 0, 0, null).cap).toBe(0);
  });
});
