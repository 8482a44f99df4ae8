import type { Interval, ItemResult } from '../../shared/contract/answer';
import { scaleOf, type Scale } from '../../shared/report/cohort/ranking';

/** One item's step: from where the items before it end to where it ends itself. */
export interface Step {
  readonly code: string;
  /** What is certain. `to` below `from` takes points. */
  readonly from: number;
  readonly to: number;
  /** What is open lies between `to` and here; the same as `to` where nothing is. */
  readonly open: number;
  /** What a cap or floor took away lies between `open` and here. */
  readonly cut: number;
}

export interface Waterfall {
  readonly scale: Scale;
  readonly steps: readonly Step[];
  /** From what the items add up to, to the total, where the document begins elsewhere, multiplies or cuts it. */
  readonly rest: Pick<Step, 'from' | 'to' | 'open'> | null;
}

/** Less than any figure here differs by: sums of doubles are not exact. */
const NOTHING = 1e-6;

/** The steps from nothing to the total, of what adds to it by itself. Figures of pictures need not be exact: the exact ones stand beside them. */
export function waterfallOf({ items, range }: { readonly items: readonly (Pick<ItemResult, 'code' | 'range' | 'raw' | 'score'> & { readonly adds?: boolean })[]; readonly range?: Interval | null }): Waterfall {
  let at = 0;
  let most = 0;
  const steps = items.filter(({ adds }) => adds !== false).map((item): Step => {
    const { low, high } = item.range ?? { low: 0, high: 0 };
    // Of a deduction the lesser one is certain, of an award the lesser award.
    const sure = high < 0 ? high : low > 0 ? low : 0;
    const open = high < 0 || (low < 0 && high <= 0) ? low : high;
    const step = { code: item.code, from: at, to: at + sure, open: at + open, cut: at + open + beyond(item) };
    at += low;
    most += high;
    return step;
  });
  const differs = (one: number, other: number): boolean => Math.abs(one - other) > NOTHING;
  const rest = range && (differs(range.low, at) || differs(range.high, most)) ? { from: at, to: range.low, open: range.high } : null;
  return { steps, rest, scale: scaleOf([...steps.flatMap(({ from, to, open, cut }) => [from, to, open, cut]), ...(rest ? [rest.to, rest.open] : [])]) };
}

/** What lies beyond a cap; what would go below a floor has no place in the picture. */
function beyond({ raw, score }: Pick<ItemResult, 'raw' | 'score'>): number {
  if (raw === null || score === null) return 0;
  return (score >= 0 && raw > score) || (score < 0 && raw < score) ? raw - score : 0;
}
