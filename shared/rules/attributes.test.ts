import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../model/rulebook/rulebook';
import { attributesOf, namedAttributes } from './attributes';

const rulebook = {
  items: [
    { kind: 'tariff', code: 'A', name: 'A', clause: '1', types: ['town'], start: '押金', over: '村数' },
    { kind: 'measured', code: 'B', name: 'B', clause: '2', times: '系数', scale: { by: 'same', times: 2 } },
    { kind: 'tariff', code: 'C', name: 'C', clause: '3', start: 10 },
  ],
  outcomes: [{ kind: 'award', clause: '4', attribute: '基数', times: '系数', by: { score: 100 } }],
  total: { start: '起点', times: '系数' },
} as unknown as Rulebook;

describe('the attributes that a rulebook names', () => {
  it('are those by which it multiplies, divides, begins and pays, each once', () => {
    expect(attributesOf(rulebook)).toEqual(['村数', '押金', '系数', '起点', '基数']);
  });

  it('are asked of the units to which their item applies', () => {
    expect(namedAttributes(rulebook).items[0]).toEqual({ types: ['town'], over: '村数', keys: ['村数', '押金'] });
  });
});
