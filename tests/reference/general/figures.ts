import { Decimal } from 'decimal.js';
import type { Status } from '../../../shared/contract/answer';
import { isPoint, type Range } from '../amounts';
import type { Part } from '../parts';

/** Figures of the general ways of scoring: so many decimals that what is rounded at the end is exact. */
const Fine = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

export const fine = (x: Decimal.Value): Decimal => new Fine(x);
export const none = fine(0);

/** Half-up, away from zero; decimals that only a division left behind are dropped before. */
export const rounded = (x: Decimal.Value, digits = 6): Decimal => fine(fine(x).toFixed(50, Decimal.ROUND_HALF_UP)).toDecimalPlaces(digits, Decimal.ROUND_HALF_UP);

export interface Ends {
  least?: Decimal.Value;
  most?: Decimal.Value;
  /** `unending`: only what does not end as a decimal is rounded. */
  digits?: number | 'unending';
}

const ends = (x: Decimal): boolean => fine(x).decimalPlaces() < 40;
const cut = (x: Decimal, digits: Ends['digits']): Decimal => (digits !== 'unending' ? rounded(x, digits) : ends(x) ? fine(x) : rounded(x));

const held = (x: Decimal, { least, most }: Ends): Decimal => {
  const up = least === undefined || x.greaterThan(least) ? x : fine(least);
  return most === undefined || up.lessThan(most) ? up : fine(most);
};

/** Rounded, then held within its ends; open while it is no single figure. */
export function ended(code: string, { low, high }: Range, limits: Ends, open: Status = 'PENDING'): Part {
  const [from, to] = [cut(low, limits.digits), cut(high, limits.digits)];
  const range = { low: held(from, limits), high: held(to, limits) };
  if (open !== 'PENDING') return { code, status: open, range };
  if (!isPoint(range)) return { code, status: 'PENDING', range };
  const floored = limits.least !== undefined && from.lessThan(limits.least);
  const capped = limits.most !== undefined && to.greaterThan(limits.most);
  return { code, status: floored ? 'FLOORED' : capped ? 'CAPPED' : 'OK', range };
}

export const spanOf = (figures: readonly Decimal[]): Range => ({
  low: figures.reduce((a, b) => (b.lessThan(a) ? b : a)),
  high: figures.reduce((a, b) => (b.greaterThan(a) ? b : a)),
});
export const joined = (ranges: readonly Range[]): Range => spanOf(ranges.flatMap(({ low, high }) => [low, high]));
export const sum = (figures: readonly Decimal[]): Decimal => figures.reduce((a, b) => a.plus(b), none);
export const mean = (figures: readonly Decimal[]): Decimal => sum(figures).div(figures.length);
export const meanRange = (ranges: readonly Range[]): Range => ({ low: mean(ranges.map(({ low }) => low)), high: mean(ranges.map(({ high }) => high)) });
