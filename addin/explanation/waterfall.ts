import type { ItemResult } from '../../shared/contract/answer';
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
}

/** The steps from nothing to the total, of what adds to it by itself. Figures of pictures need not be exact: the exact ones stand beside them. */
export function waterfallOf({ items }: { readonly items: readonly (Pick<ItemResult, 'code' | 'range' | 'raw' | 'score'> & { readonly adds?: boolean })[] }): Waterfall {
  let at = 0;
  const steps = items.filter(({ adds }) => adds !== false).map((item): Step => {
    const { low, high } = item.range ?? { low: 0, high: 0 };
    // Of a deduction the lesser one is certain, of an award the lesser award.
    const sure = high < 0 ? high : low > 0 ? low : 0;
    const open = high < 0 || (low < 0 && high <= 0) ? low : high;
    const step = { code: item.code, from: at, to: at + sure, open: at + open, cut: at + open + beyond(item) };
    at += low;
    return step;
  });
  return { steps, scale: scaleOf(steps.flatMap(({ from, to, open, cut }) => [from, to, open, cut])) };
}

/** What lies beyond a cap; what would go below a floor has no place in the picture. */
function beyond({ raw, score }: Pick<ItemResult, 'raw' | 'score'>): number {
  if (raw === null || score === null) return 0;
  return (score >= 0 && raw > score) || (score < 0 && raw < score) ? raw - score : 0;
}
