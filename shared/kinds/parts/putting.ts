import { exact, leastOf, meanOf, mostOf, sumOf, ZERO, type Exact } from '../../numbers/fraction';
import type { Span } from '../../model/general';

/** One part of a group, or one period of an item, with how much it weighs where parts are weighed. */
export interface Weighed extends Span {
  readonly number: Exact;
}

export interface PutTogether {
  readonly by: string;
  of(parts: readonly Weighed[]): Span;
  /** Whether a part has a hand in what came out. */
  has(part: Weighed, result: Span): boolean;
}

const both = (parts: readonly Weighed[], make: (figures: readonly Exact[]) => Exact): Span => ({ low: make(parts.map(({ low }) => low)), high: make(parts.map(({ high }) => high)) });
const always = (): boolean => true;

export const sum: PutTogether = { by: 'sum', of: (parts) => both(parts, sumOf), has: always };
export const mean: PutTogether = { by: 'mean', of: (parts) => both(parts, meanOf), has: always };
export const max: PutTogether = { by: 'max', of: (parts) => both(parts, mostOf), has: (part, { low }) => part.high.compare(low) >= 0 };
export const min: PutTogether = { by: 'min', of: (parts) => both(parts, leastOf), has: (part, { high }) => part.low.compare(high) <= 0 };
/** A number below zero turns a part's ends around. */
export const weights: PutTogether = {
  by: 'weights',
  of: (parts) => {
    let [low, high] = [ZERO, ZERO];
    for (const part of parts) {
      const [a, b] = [part.low.mul(part.number), part.high.mul(part.number)];
      low = low.add(part.number.compare(0) < 0 ? b : a);
      high = high.add(part.number.compare(0) < 0 ? a : b);
    }
    return { low, high };
  },
  has: ({ number }) => number.compare(0) !== 0,
};
/** Of periods alone: the last of them. */
export const last: PutTogether = { by: 'last', of: (parts) => parts[parts.length - 1] as Weighed, has: always };

export const puttings = [sum, mean, max, min, weights] as const;
export const puttingOf = (by: string): PutTogether => [...puttings, last].find((each) => each.by === by) ?? sum;

/** Numbers scaled up so that those that are left add up to what all of them did; null: nothing is left of them. */
export function scaledUp(all: readonly number[], kept: readonly number[]): Exact[] | null {
  const [whole, left] = [sumOf(all.map(exact)), sumOf(kept.map(exact))];
  return left.compare(0) === 0 ? null : kept.map((number) => exact(number).mul(whole).div(left));
}
