import type { Exact } from '../numbers/fraction';
import type { Span } from './span';

/** The totals of those among whom a unit has its place, sorted once for all of them. */
export class Rivals {
  private readonly lows: readonly Exact[];
  private readonly highs: readonly Exact[];
  /** Invalid ones, which may stand anywhere. */
  private readonly open: number;

  /** null: an invalid unit. */
  constructor(totals: readonly (Span | null)[]) {
    const known = totals.filter((total) => total !== null);
    this.lows = known.map(({ low }) => low).sort((a, b) => a.compare(b));
    this.highs = known.map(({ high }) => high).sort((a, b) => a.compare(b));
    this.open = totals.length - known.length;
  }

  get size(): number {
    return this.lows.length + this.open;
  }

  /** The best and the worst place that one of them may have; with `tie` those who are tied share the better one. */
  places({ low, high }: Span, end: 'top' | 'bottom', tie?: 'in'): { best: number; worst: number } {
    const [ahead, reaching] = end === 'top' ? [above(this.lows, high), tie ? above(this.highs, low) : from(this.highs, low)] : [below(this.highs, low), tie ? below(this.lows, high) : upTo(this.lows, high)];
    // It reaches its own total, too: always where ties count, else where its total is open.
    const itself = tie && low.compare(high) === 0 ? 0 : 1;
    return { best: 1 + ahead, worst: 1 + reaching - itself + this.open };
  }
}

/** How many of a sorted list are on that side of a figure. */
const below = (list: readonly Exact[], x: Exact): number => first(list, (each) => each.compare(x) >= 0);
const upTo = (list: readonly Exact[], x: Exact): number => first(list, (each) => each.compare(x) > 0);
const from = (list: readonly Exact[], x: Exact): number => list.length - below(list, x);
const above = (list: readonly Exact[], x: Exact): number => list.length - upTo(list, x);

function first(list: readonly Exact[], is: (each: Exact) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(list[middle] as Exact)) high = middle;
    else low = middle + 1;
  }
  return low;
}
