import { describe, expect, it } from 'vitest';
import { villageBook } from '../../addin/pane/testing/villages';
import { nearCohort, nearnessOf } from './nearness';
import { resultOf } from './scoring';
import { fakeScoring } from '../../addin/explanation/testing/fake-scoring';

const { scoring } = fakeScoring(villageBook());
const near = (unit: string) => {
  const result = resultOf(scoring, unit);
  return result ? nearnessOf(scoring, result) : [];
};

describe('who is how far from what', () => {
  it('a village above the line is as far from a veto as its total is above 70', () => {
    expect(near('古渡村').find(({ what }) => what === 'veto')).toMatchObject({ limit: 70, below: false, distance: 4.3 });
  });

  it('the next rank is the difference to the total just ahead', () => {
    expect(near('双井村').find(({ what }) => what === 'rank')).toMatchObject({ other: '云台村', rank: 4, distance: 0.05 });
    expect(near('青石村').find(({ what }) => what === 'rank')).toBeUndefined();
  });

  it('a deduction tells how much is left to take', () => {
    expect(near('白水村').find(({ what }) => what === 'floor')).toMatchObject({ distance: 18.5, item: { code: 'V1' } });
  });

  it('a unit without a settled total is near nothing', () => {
    expect(near('柳湾村')).toEqual([]);
  });

  it('over the cohort only what lies within the stretch is told', () => {
    const all = nearCohort(scoring, 0.3);
    expect(all.length).toBeGreaterThan(0);
    expect(all.every(({ distance }) => distance <= 0.3)).toBe(true);
  });

  it('limits and quotas come before neighbours, however near those are, and of each sort the nearest comes first', () => {
    const all = nearCohort(scoring, 10);
    const lines = all.filter(({ what }) => what !== 'rank');
    const neighbours = all.filter(({ what }) => what === 'rank');
    expect(all).toEqual([...lines, ...neighbours]);
    expect(lines.length).toBeGreaterThan(0);
    expect(neighbours[0]!.distance).toBeLessThan(lines[0]!.distance);
    for (const sort of [lines, neighbours]) expect(sort.map(({ distance }) => distance)).toEqual(sort.map(({ distance }) => distance).sort((one, other) => one - other));
    expect(near('古渡村').map(({ what }) => what)[0]).toBe('veto');
  });
});
