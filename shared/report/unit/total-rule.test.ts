import { describe, expect, it } from 'vitest';
import { totalRuleOf } from './total-rule';

describe('how a total comes about', () => {
  it('is said with the figures of the unit', () => {
    expect(totalRuleOf({ times: '难度系数', round: { digits: 2 } }, { 难度系数: 1.05 }, 'zh')).toBe('总分为各项得分之和，乘以单位的“难度系数”（1.05），四舍五入到2位小数');
    expect(totalRuleOf({ start: '上年结余', min: 0, max: 120, round: { digits: 1, mode: 'down' } }, { 上年结余: '3.5' }, 'zh')).toBe('总分为各项得分之和，从单位的“上年结余”（3.5）起算，舍去1位小数以后的，不低于0分，不高于120分');
    expect(totalRuleOf({ start: 100, times: 'k' }, { k: 2 }, 'en')).toBe('The total is the sum of the items, counted from 100, times the unit’s "k" (2)');
  });

  it('is said without them where nobody knows the unit, and not at all where it is the sum', () => {
    expect(totalRuleOf({ times: '难度系数' }, undefined, 'zh')).toBe('总分为各项得分之和，乘以单位的“难度系数”');
    expect(totalRuleOf(undefined, {}, 'zh')).toBeNull();
  });
});
