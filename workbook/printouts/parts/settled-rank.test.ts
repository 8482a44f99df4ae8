import { describe, expect, it } from 'vitest';
import type { UnitResult } from '../../../shared/contract/answer';
import { settledRank } from './settled-rank';

const unit = (status: UnitResult['status'], low: number, high: number, rank: number | null = null): Pick<UnitResult, 'type' | 'status' | 'range' | 'rank' | 'total'> => ({ type: 'village', status, range: { low, high }, rank, total: low === high ? low : null });

describe('a rank that is printed', () => {
  const first = unit('final', 90, 90, 1);
  const second = unit('final', 80, 80, 2);

  it('is that of the answer where nobody who is open can come before it', () => {
    const all = [first, second, unit('provisional', 70, 85)];
    expect([settledRank(first, all), settledRank(second, all)]).toEqual([1, null]);
  });

  it('holds where an open one may draw level, since ties share the rank', () => {
    expect(settledRank(second, [first, second, unit('provisional', 70, 80)])).toBe(2);
  });

  it('is none while a unit is in error, which may come to anything', () => {
    expect(settledRank(first, [first, { type: 'village', status: 'invalid', range: null }])).toBeNull();
  });

  it('does not hang on units of another type', () => {
    expect(settledRank(first, [first, { type: 'station', status: 'invalid', range: null }])).toBe(1);
  });
});
