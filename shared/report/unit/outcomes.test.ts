import { describe, expect, it } from 'vitest';
import { eligibilityOf, outcomesOf } from './outcomes';

const may = { code: 'c', who: '', clause: '十②', message: '评优' };

describe('what follows for a unit', () => {
  it('has a share with its places, or without them where nobody said how many people there are', () => {
    expect(eligibilityOf({ ...may, share: 0.15, places: 3 }).places).toEqual({ of: 'share', share: 0.15, places: 3 });
    expect(eligibilityOf({ ...may, share: 0.15 }).places).toEqual({ of: 'share', share: 0.15, places: null });
  });

  it('has a quota with what is used of it, or open', () => {
    expect(eligibilityOf({ ...may, places: 2, used: 0, tied: ['甲', '乙'] })).toEqual({ ...may, places: { of: 'quota', places: 2, used: 0 }, tied: ['甲', '乙'] });
    expect(eligibilityOf({ ...may, places: 2, used: null }).places).toEqual({ of: 'quota', places: 2, used: null });
  });

  it('has a right without any figure', () => {
    expect(eligibilityOf(may)).toEqual({ ...may, places: null, tied: [] });
  });

  it('has no pay where the document pays nothing', () => {
    expect(outcomesOf({ eligibility: [], consequences: [] })).toEqual({ eligibility: [], consequences: [], pay: null });
  });
});
