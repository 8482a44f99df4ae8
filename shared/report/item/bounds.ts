import { Decimal } from 'decimal.js';
import type { ItemResult } from '../../contract/answer';

/** The bounds of an item, and what they did. */
export interface Limits {
  readonly max: number | null;
  readonly min: number | null;
  /** The bound towards which the item is scored: the highest figure, or for a pure deduction the lowest. */
  readonly cap: number | null;
  readonly bound: Bound;
  readonly cut: Cut | null;
}

export function limitsOf(item: Bounded): Limits {
  const { max, min } = item;
  return { max, min, cap: capOf(item), bound: boundOf(item), cut: cutOf(item) };
}

type Bounded = Pick<ItemResult, 'status' | 'raw' | 'score' | 'range' | 'max' | 'min'>;

/** What a cap or a floor took away. */
export interface Cut {
  readonly by: 'cap' | 'floor';
  /** The figure at which it stopped. */
  readonly at: number;
  /** Exact, and above zero. */
  readonly points: number;
}

/** null where nothing was taken away, or where it is open. */
function cutOf({ raw, score, max, min }: Bounded): Cut | null {
  if (raw === null || score === null || raw === score) return null;
  const points = new Decimal(raw).minus(score).abs().toNumber();
  return raw > score ? { by: 'cap', at: max ?? score, points } : { by: 'floor', at: min ?? score, points };
}

/** `none`: the item has neither cap nor floor. `open`: one may be reached once the figures are settled. */
export type Bound = 'none' | 'open' | 'clear' | 'reached';

function boundOf(item: Bounded): Bound {
  const { status, raw, score, range, max, min } = item;
  if (max === null && min === null) return 'none';
  if (score !== null && raw !== null) return cutOf(item) === null ? 'clear' : 'reached';
  return status === 'CAPPED' || status === 'FLOORED' || range === null || touches(item) ? 'open' : 'clear';
}

/** Whether an open score may still come to lie on a bound. */
function touches({ range, max, min }: Bounded): boolean {
  return range !== null && ((max !== null && range.high >= max) || (min !== null && range.low <= min));
}

function capOf({ max, min }: Bounded): number | null {
  return max !== null && max !== 0 ? max : (min ?? max);
}
