import { Decimal } from 'decimal.js';
import { asScaled, type Scaled } from './scaled';

/**
 * Exact figures on the hot path: a decimal is held as a whole number of 10^-digits ("scaled").
 *
 * Invariant: every scaled figure stays below LIMIT. It then has at most fifteen digits, so that
 * sums and comparisons are exact, and the double that `toNumber` gives prints the very decimal.
 */
export const LIMIT = 1e15;

const POWERS = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

/** Decimals that a figure of a row keeps; what a formula leaves behind them is taken half-up. */
export const FIGURE_DIGITS = 8;

/** 10^digits for 0 to 15 digits; exact. */
export const powerOfTen = (digits: number): number => POWERS[digits] ?? 10 ** digits;

/** A sign, digits, at most one point with a digit on both sides. No exponent, no full-width digits. */
const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** No number at all. */
export const NOT_A_NUMBER = asScaled(Number.NaN);
/** A number, but with more decimals, or larger, than can be held exactly. Never rounded. */
export const TOO_FINE = asScaled(Number.POSITIVE_INFINITY);

/**
 * The scaled figure of a number or a decimal text, taken from its written digits.
 * Gives NOT_A_NUMBER or TOO_FINE where there is none.
 */
export function toScaled(value: number | string, digits: number): Scaled {
  if (typeof value === 'number') {
    const power = powerOfTen(digits);
    const near = Math.round(value * power);
    // Below LIMIT two decimals of at most fifteen digits never share a double, so that equality here
    // means that the shortest text of `value` is exactly this decimal.
    if (near / power === value && near < LIMIT && near > -LIMIT) return asScaled(near + 0);
    return Number.isFinite(value) ? TOO_FINE : NOT_A_NUMBER;
  }
  const text = value.trim();
  if (!DECIMAL.test(text)) return NOT_A_NUMBER;
  const exact = new Decimal(text);
  // Looked at before multiplying, which would round to twenty digits.
  if (exact.decimalPlaces() > digits) return TOO_FINE;
  const scaled = exact.times(powerOfTen(digits));
  return scaled.abs().lt(LIMIT) ? asScaled(scaled.toNumber() + 0) : TOO_FINE;
}

/** A figure with more decimals than are kept, half-up (away from zero) to those; else null. It must be a decimal. */
export function shortened(value: number | string): string | null {
  // A digit, a point, and one decimal too many; only an exponent says more in less.
  const text = String(value);
  if (text.length < FIGURE_DIGITS + 3 && !text.includes('e')) return null;
  const exact = new Decimal(typeof value === 'string' ? value.trim() : value);
  if (!exact.isFinite() || exact.decimalPlaces() <= FIGURE_DIGITS) return null;
  return exact.toDecimalPlaces(FIGURE_DIGITS, Decimal.ROUND_HALF_UP).toFixed();
}

/** The number that prints the exact decimal of a scaled figure. */
export const toNumber = (scaled: Scaled, digits: number): number => scaled / powerOfTen(digits) + 0;

/** Decimal places of a rulebook's own figure. */
export const decimalsOf = (figure: number): number => new Decimal(figure).decimalPlaces();

/** A whole number from 1 up, or NOT_A_NUMBER / TOO_FINE (a number, but not such a one). */
export function toWhole(value: number | string): number {
  const number = typeof value === 'number' ? value : isDecimal(value.trim()) ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) return NOT_A_NUMBER;
  return Number.isSafeInteger(number) && number >= 1 ? number : TOO_FINE;
}
