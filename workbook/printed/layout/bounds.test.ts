import { describe, expect, it } from 'vitest';
import { boundsOf, sameUnit } from './bounds';

describe('the bounds in a cell', () => {
  it.each([
    ['90分以上（含90分）', { from: 90 }],
    ['90分（含90分）以上', { from: 90 }],
    ['60分以下（含60分）', { to: 60 }],
    ['80%—90%（不含90%）', { from: 0.8, below: 0.9 }],
    ['80（不含80）—90（含90）', { above: 80, to: 90 }],
    ['100%—95%', { from: 0.95, to: 1 }],
    ['100%（不含）—95%（含）', { from: 0.95, below: 1 }],
    ['超过平均5个百分点以内', { above: 0, to: 5, unit: '个百分点' }],
  ])('%s are read', (words, bounds) => {
    const { percent: _, against: __, loose: ___, unit, ...ends } = boundsOf(words) ?? {};
    expect({ ...ends, ...('unit' in bounds ? { unit } : {}) }).toEqual(bounds);
  });

  it.each(['5000万元—1亿元', '80%—90分', '5万元<收入≤1亿元'])('%s are in two units, and not read', (words) => expect(boundsOf(words)).toBeNull());
});

describe('the figures of several cells', () => {
  const alike = (...cells: string[]): boolean => sameUnit(cells.flatMap((words) => boundsOf(words) ?? []));

  it('go together where a unit is said once, or nothing is 0 of anything', () => {
    expect(alike('0', '1—3', '7件以上')).toBe(true);
    expect(alike('0', '1%—3%', '3%以上')).toBe(true);
    expect(alike('超过平均5个点以内', '超过平均5个百分点以上')).toBe(true);
  });

  it('do not in two units, or where one is a percentage', () => {
    expect(alike('5000万元以上', '1亿元以上')).toBe(false);
    expect(alike('95%以上', '90—95')).toBe(false);
  });
});
