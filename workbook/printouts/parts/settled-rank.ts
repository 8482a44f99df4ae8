import type { UnitResult } from '../../../shared/contract/answer';

/**
 * The rank of a unit as long as nothing can change it any more: ranks of the answer count the final units alone, and
 * whoever is still open may come to stand before one of them. null: there is none, or none yet.
 */
export function settledRank({ type, rank, total }: Pick<UnitResult, 'type' | 'rank' | 'total'>, all: readonly Pick<UnitResult, 'type' | 'status' | 'range'>[]): number | null {
  if (rank === null || total === null) return null;
  const rivals = all.filter((unit) => unit.type === type && unit.status !== 'final');
  return rivals.every(({ range }) => range !== null && range.high <= total) ? rank : null;
}
