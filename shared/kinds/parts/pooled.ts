import * as z from 'zod';
import type { GeneralRun, Pool } from '../../model/general';
import { pools } from '../../model/general';
import { leastOf, mostOf, type Exact } from '../../numbers/fraction';

export const PoolField = z.enum(pools).optional();
export const Order = z.enum(['high', 'low']);

/** The figures of those that are compared; `open`: how many of them have none yet and may stand anywhere. */
export interface Compared {
  readonly known: readonly Exact[];
  readonly open: number;
  readonly size: number;
}

/** Who of the cohort takes part, and with which figure; null: a figure that is still open. */
export type Standing = 'out' | Exact | null;

export function compared(run: GeneralRun, unit: number, pool: Pool | undefined, standings: readonly Standing[]): Compared {
  const known: Exact[] = [];
  let open = 0;
  for (const other of run.poolOf(unit, pool ?? 'type')) {
    const standing = standings[other];
    if (standing === 'out' || standing === undefined) continue;
    if (standing === null) open++;
    else known.push(standing);
  }
  return { known, open, size: known.length + open };
}

export const bestOf = (known: readonly Exact[], order: 'high' | 'low'): Exact => (order === 'high' ? mostOf(known) : leastOf(known));
export const worstOf = (known: readonly Exact[], order: 'high' | 'low'): Exact => (order === 'high' ? leastOf(known) : mostOf(known));

/** Of an even number the mean of the middle two. */
export function medianOf(known: readonly Exact[]): Exact {
  const sorted = [...known].sort((a, b) => a.compare(b));
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as Exact;
  return sorted.length % 2 === 1 ? upper : upper.add(sorted[middle - 1] as Exact).div(2);
}
