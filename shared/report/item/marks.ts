import { Decimal } from 'decimal.js';
import type { Interval, ItemResult } from '../../contract/answer';
import type { RulebookView } from '../../contract/rulebook-view';

/** Which items have full marks, and which only add or take. */
type Items = Pick<RulebookView, 'items'>;

/** An item's score beside what it could have been. */
export interface Marks {
  /** The item's weight; null where it only adds or takes points and has no full marks. */
  readonly full: number | null;
  /** How far below full marks it is: least and greatest while it is open. Null without full marks, or in error. */
  readonly lost: Interval | null;
}

export function marksOf({ items }: Items, { code, max, range }: Pick<ItemResult, 'code' | 'max' | 'range'>): Marks {
  const item = items.find((each) => each.code === code);
  // A group may weigh something and be held by nothing.
  const full = max ?? item?.full ?? null;
  if (!item?.weighted || full === null || full <= 0) return { full: null, lost: null };
  return { full, lost: range && { low: minus(full, range.high), high: minus(full, range.low) } };
}

/** All weighted items together, and all the others. */
export interface Sums {
  readonly full: number;
  readonly score: Interval;
  readonly lost: Interval;
  /** Of items that only add or take points. */
  readonly beside: Interval;
}

/** Of what adds to the total by itself. Null where no item has full marks, or where one is in error. */
export function sumsOf(items: readonly (Marks & Pick<ItemResult, 'range'> & { readonly adds?: boolean })[]): Sums | null {
  const zero = { low: new Decimal(0), high: new Decimal(0) };
  const [score, beside] = [{ ...zero }, { ...zero }];
  let full = new Decimal(0);
  for (const item of items) {
    if (item.adds === false) continue;
    if (!item.range) return null;
    const sum = item.full === null ? beside : score;
    if (item.full !== null) full = full.plus(item.full);
    sum.low = sum.low.plus(item.range.low);
    sum.high = sum.high.plus(item.range.high);
  }
  if (full.isZero()) return null;
  const plain = (one: { low: Decimal; high: Decimal }): Interval => ({ low: one.low.toNumber(), high: one.high.toNumber() });
  return { full: full.toNumber(), score: plain(score), lost: plain({ low: full.minus(score.high), high: full.minus(score.low) }), beside: plain(beside) };
}

function minus(one: number, other: number): number {
  return new Decimal(one).minus(other).toNumber();
}
