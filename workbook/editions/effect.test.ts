import { describe, expect, it } from 'vitest';
import { answerTo, whole } from '../../shared/kinds/testing/short-rulebook';
import { effect } from './effect';

const rules = (cap: number): Record<string, unknown> =>
  whole({ items: [{ kind: 'given', code: 'A1', weight: 10 }, { kind: 'tariff', code: 'A2', kinds: ['praise'], rates: [{ kind: 'praise', points: 2 }], cap: { max: cap } }] } as never);
const asked = {
  units: [{ id: '甲' }, { id: '乙' }, { id: '丙' }],
  facts: [
    ...['甲', '乙', '丙'].map((unit, index) => ({ unit, item: 'A1', value: 9 - index })),
    ...Array.from({ length: 4 }, () => ({ unit: '丙', item: 'A2', kind: 'praise' })),
  ],
};

describe('the effect of another edition', () => {
  it('is the units that have another total, rank or grade, those first whose own result is another', () => {
    const { moved, same } = effect(answerTo(rules(2), asked as never), answerTo(rules(8), asked as never));
    expect(moved.map(({ unit, more, rank }) => [unit, more, rank])).toEqual([['丙', 6, false], ['甲', 0, true]]);
    expect(same).toBe(1);
  });

  it('is nothing where the rules come to the same', () => {
    expect(effect(answerTo(rules(8), asked as never), answerTo(rules(9), asked as never))).toEqual({ moved: [], same: 3 });
  });
});
