import Fraction from 'fraction.js';
import { Decimal } from 'decimal.js';

/**
 * Exact figures for the general ways of scoring: fractions of whole numbers without bound. Nothing is
 * rounded but where a document orders it, and then by `rounded` alone.
 */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);

/** The exact figure of a whole number, of a number, which means the decimal that prints it, or of the text of a decimal. */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return new Fraction(value);
  return new Fraction(new Decimal(value).toFixed());
}

export const least = (a: Exact, b: Exact): Exact => (b.compare(a) < 0 ? b : a);
export const most = (a: Exact, b: Exact): Exact => (b.compare(a) > 0 ? b : a);
export const below = (a: Exact, b: Exact): boolean => a.compare(b) < 0;
export const same = (a: Exact, b: Exact): boolean => a.n === b.n && a.d === b.d && a.s === b.s;
/** Only of a list that is not empty. */
export const leastOf = (list: readonly Exact[]): Exact => list.reduce(least);
export const mostOf = (list: readonly Exact[]): Exact => list.reduce(most);
export const sumOf = (list: readonly Exact[]): Exact => list.reduce((sum, each) => sum.add(each), ZERO);
export const meanOf = (list: readonly Exact[]): Exact => sumOf(list).div(list.length);

/** `half-up` and `up` go away from zero, `down` towards it. */
export const roundings = ['half-up', 'down', 'up', 'half-even'] as const;
export type Rounding = (typeof roundings)[number];

export function rounded(x: Exact, digits: number, mode: Rounding = 'half-up'): Exact {
  const power = 10n ** BigInt(digits);
  const whole = (x.n * power) / x.d;
  const rest = (x.n * power) % x.d;
  const up = rest !== 0n && goesUp(mode, whole, rest, x.d);
  return new Fraction(x.s * (up ? whole + 1n : whole), power);
}

function goesUp(mode: Rounding, whole: bigint, rest: bigint, of: bigint): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return rest * 2n >= of;
    case 'half-even':
      return rest * 2n > of || (rest * 2n === of && whole % 2n === 1n);
  }
}

/** The greatest whole number that is not above. */
export const floored = (x: Exact): Exact => x.floor();
export const ceiled = (x: Exact): Exact => x.ceil();

/** Whether it can be written as a decimal that ends. */
export function ends({ d }: Exact): boolean {
  let rest = d;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** The exact decimal where it ends, else a fraction such as 2/3; for people and for JSON. */
export function textOf(x: Exact): string {
  if (!ends(x)) return x.toFraction();
  let digits = 0;
  for (let power = 1n; (x.n * power) % x.d !== 0n; power *= 10n) digits++;
  const text = ((x.n * 10n ** BigInt(digits)) / x.d).toString().padStart(digits + 1, '0');
  const sign = x.s < 0n && x.n !== 0n ? '-' : '';
  return sign + (digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`);
}

/** With no more decimals than people read. */
export const shown = (x: Exact): string => (textOf(x).length > 12 ? textOf(rounded(x, 6)) : textOf(x));

/** As answers carry it. */
export const jsonOf = (x: Exact): number => Number(textOf(ends(x) ? x : rounded(x, 12)));
