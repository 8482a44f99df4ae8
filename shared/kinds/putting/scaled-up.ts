import { exact, sumOf, type Exact } from '../../numbers/fraction';

/** Numbers scaled up so that those that are left add up to what all of them did; null: nothing is left of them. */
export function scaledUp(all: readonly number[], kept: readonly number[]): Exact[] | null {
  const [whole, left] = [sumOf(all.map(exact)), sumOf(kept.map(exact))];
  return left.compare(0) === 0 ? null : kept.map((number) => exact(number).mul(whole).div(left));
}
