import { Decimal } from 'decimal.js';
import { FIGURE_DIGITS, isDecimal, LIMIT, NOT_A_NUMBER, powerOfTen, TOO_FINE } from './decimal';

/** Amounts in yuan. Enough digits for every product of an amount and the rates, so that nothing is cut before it is rounded. */
const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP });

/** Pay of amounts from here up would not print to the cent in a JSON number. */
const MOST = 1e13;
/** More digits than a JSON number prints back. */
const DIGITS = 15;

/** The decimal that is written, half-up to the decimals that a figure keeps. */
export const amountOf = (value: number | string): Decimal =>
  new Exact(typeof value === 'string' ? value.trim() : value).toDecimalPlaces(FIGURE_DIGITS, Decimal.ROUND_HALF_UP);

/** An amount for the checks of a row: its double, NOT_A_NUMBER, or TOO_FINE where it cannot be reckoned to the cent. */
export function checkAmount(value: number | string): number {
  if (typeof value === 'string' && !isDecimal(value.trim())) return NOT_A_NUMBER;
  if (isShort(value)) return value;
  if (!Number.isFinite(Number(value))) return NOT_A_NUMBER;
  const amount = amountOf(value);
  return amount.abs().lt(MOST) && amount.precision() <= DIGITS ? amount.toNumber() : TOO_FINE;
}

/** So few digits that nothing has to be looked at: below 10^15 of the last decimal that is kept no two share a double. */
function isShort(value: number | string): value is number {
  if (typeof value !== 'number') return false;
  const near = Math.round(value * powerOfTen(FIGURE_DIGITS));
  return near / powerOfTen(FIGURE_DIGITS) === value && Math.abs(near) < LIMIT;
}

/** Half-up to the cent. */
export const toCent = (amount: Decimal): Decimal => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
