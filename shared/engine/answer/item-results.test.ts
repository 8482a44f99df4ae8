import { describe, expect, it } from 'vitest';
import type { Fact } from '../../contract/request';
import { score } from '../../../tests/lib/built-in';

/** The reasons of two rows of one village, the second as a cohort would give it after the first. */
function reasons(first: Partial<Fact>, second: Partial<Fact>): string[] {
  const units = ['甲村', '乙村'].map((id) => ({ id, type: 'village' }));
  const facts = [first, second].map((fact, at) => ({ unit: units[at]?.id ?? '', year: 2019, item: 'V1', ...fact }));
  const answer = score({ rulebook: 'beijinggang-2019-village', year: 2019, units, facts });
  return answer.units.map(({ items }) => items.find(({ code }) => code === facts[0]?.item)?.events[0]?.reason ?? '');
}

describe('the reason of a row', () => {
  it('tells two times one point from once two points, though both take away two', () => {
    const [twice, once] = reasons({ value: 1, count: 2 }, { value: 2 });
    expect(twice).toContain('2次');
    expect(once).not.toContain('次');
    expect(reasons({ value: 2 }, { value: 1, count: 2 })).toEqual([once, twice]);
  });

  it('tells one level from another that gives the same', () => {
    const [provincial, municipal] = reasons({ item: 'V16', level: 'provincial' }, { item: 'V16', level: 'municipal' });
    expect(provincial).toContain('省');
    expect(municipal).toContain('市');
  });

  it('tells a large count as exactly as a small one', () => {
    const [few, many] = reasons({ value: 1, count: 8 }, { value: 1, count: 9 });
    expect([few, many].join()).toMatch(/8次.*9次/);
  });
});
