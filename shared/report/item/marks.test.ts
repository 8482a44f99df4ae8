import { describe, expect, it } from 'vitest';
import { villageBook } from '../../../addin/pane/testing/villages';
import { resultOf } from '../../../workbook/results/scoring';
import { fakeScoring } from '../../../addin/explanation/testing/fake-scoring';
import { checkRulebook } from '../../engine/check-rulebook';
import { viewOf } from '../../engine/rulebook-view';
import { marksOf, sumsOf } from './marks';

const { scoring } = fakeScoring(villageBook());
const unit = (name: string) => resultOf(scoring, name)!;
const withMarks = (name: string) => unit(name).items.map((item) => ({ ...item, ...marksOf(scoring.rulebook, item) }));
const marks = (name: string, code: string) => marksOf(scoring.rulebook, unit(name).items.find((item) => item.code === code)!);

describe('an item beside its full marks', () => {
  it('has lost what it is short of them, to the last decimal', () => {
    expect(marks('白水村', 'V1')).toEqual({ full: 20, lost: { low: 1.5, high: 1.5 } });
    const given = marks('白水村', 'V5b');
    expect(given).toEqual({ full: 2.5, lost: { low: 0.25, high: 0.25 } });
  });

  it('has lost an interval while it is open', () => {
    expect(marks('柳湾村', 'V4')).toEqual({ full: 5, lost: { low: 0, high: 5 } });
    expect(marks('石桥村', 'V1')).toEqual({ full: 20, lost: { low: 0.5, high: 2 } });
  });

  it('has no full marks where it only adds or takes points, though it has a cap', () => {
    expect(marks('青石村', 'V16')).toEqual({ full: null, lost: null });
    expect(marks('南塘村', 'V21')).toEqual({ full: null, lost: null });
  });

  it('has lost nothing that could be told where it is in error', () => {
    expect(marks('竹园村', 'V6b')).toEqual({ full: 1, lost: null });
  });
});

describe('a group that weighs something and is held by nothing', () => {
  const group = { kind: 'group', code: 'G', name: 'G', clause: '1', items: ['A'], weight: 50 };
  const view = (weight: unknown) => viewOf(checkRulebook({
    format: 'kaohe-rulebook/1', id: 'own', version: '1', title: 'own', source: { title: 'own' }, period: 'year', outcomes: [], total: {}, unitTypes: [{ code: 'a', name: 'a' }, { code: 'b', name: 'b' }],
    items: [{ kind: 'measured', code: 'A', name: 'A', clause: '1', weight, measure: { of: 'value' }, scale: { by: 'same' } }, { ...group, weight }],
  }).rulebook!);

  it('stands beside its weight', () => {
    expect(marksOf(view(50), { code: 'G', max: null, range: { low: 42.5, high: 42.5 } })).toEqual({ full: 50, lost: { low: 7.5, high: 7.5 } });
  });

  it('has none that could be told where unit types weigh it differently', () => {
    expect(marksOf(view({ a: 50, b: 40 }), { code: 'G', max: null, range: { low: 42.5, high: 42.5 } })).toEqual({ full: null, lost: null });
  });
});

describe('all items of a unit', () => {
  it('add up to the total: what was scored of the full marks, and what stands beside them', () => {
    const { total } = unit('青石村');
    const sums = sumsOf(withMarks('青石村'))!;
    expect(sums.full).toBe(100);
    expect(sums.beside).toEqual({ low: 3, high: 3 });
    expect(sums.score.low + sums.beside.low).toBeCloseTo(total!, 9);
    expect(sums.lost.low).toBeCloseTo(100 - sums.score.low, 9);
  });

  it('have no sum while one is in error', () => {
    expect(sumsOf(withMarks('竹园村'))).toBeNull();
  });
});
