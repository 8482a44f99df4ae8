import { exact, Exact } from './exact';

/**
 * Exact figures for the general ways of scoring. Nothing is rounded but where a document orders it, and
 * then by `rounded` alone.
 */
export { exact };
export type { Exact };

export const ZERO: Exact = exact(0);
export const ONE: Exact = exact(1);

/** Powers of ten that are safe integers. */
const POWERS = Array.from({ length: 16 }, (_, digits) => Number(`1e${digits}`));

export const least = (a: Exact, b: Exact): Exact => (b.compare(a) < 0 ? b : a);
export const most = (a: Exact, b: Exact): Exact => (b.compare(a) > 0 ? b : a);
export const below = (a: Exact, b: Exact): boolean => a.compare(b) < 0;
export const same = (a: Exact, b: Exact): boolean => a.equals(b);
/** Only of a list that is not empty. */
export const leastOf = (list: readonly Exact[]): Exact => list.reduce(least);
export const mostOf = (list: readonly Exact[]): Exact => list.reduce(most);
export const sumOf = (list: readonly Exact[]): Exact => list.reduce((sum, each) => sum.add(each), ZERO);
export const meanOf = (list: readonly Exact[]): Exact => sumOf(list).div(list.length);

/** `half-up` and `up` go away from zero, `down` towards it. */
export const roundings = ['half-up', 'down', 'up', 'half-even'] as const;
export type Rounding = (typeof roundings)[number];

export function rounded(x: Exact, digits: number, mode: Rounding = 'half-up'): Exact {
  const power = POWERS[digits];
  if (!x.long && power !== undefined) {
    // Nothing is left behind those digits.
    if (power % x.den === 0) return x;
    const all = Math.abs(x.num) * power;
    if (all <= Number.MAX_SAFE_INTEGER) {
      const rest = all % x.den;
      const whole = (all - rest) / x.den;
      // Twice the rest is compared, not reckoned on: it may leave the safe integers, the order stays.
      const up = rest !== 0 && goesUp(mode, whole % 2 === 1, Math.sign(rest * 2 - x.den));
      const kept = up ? whole + 1 : whole;
      return Exact.quotient(x.num < 0 ? -kept : kept, power);
    }
  }
  return roundedLong(x, digits, mode);
}

function roundedLong(x: Exact, digits: number, mode: Rounding): Exact {
  const power = 10n ** BigInt(digits);
  const [n, d] = [x.n, x.d];
  const whole = (n * power) / d;
  const rest = (n * power) % d;
  const up = rest !== 0n && goesUp(mode, whole % 2n === 1n, rest * 2n > d ? 1 : rest * 2n === d ? 0 : -1);
  return Exact.quotient(x.s * (up ? whole + 1n : whole), power);
}

/** `half`: whether the rest is below, at or above one half. */
function goesUp(mode: Rounding, isOdd: boolean, half: number): boolean {
  switch (mode) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return half >= 0;
    case 'half-even':
      return half > 0 || (half === 0 && isOdd);
  }
}

/** The greatest whole number that is not above. */
export const floored = (x: Exact): Exact => x.floor();
export const ceiled = (x: Exact): Exact => x.ceil();

/** Whether it can be written as a decimal that ends. */
export function ends(x: Exact): boolean {
  if (x.long) return endsLong(x.d);
  let rest = x.den;
  while (rest % 2 === 0) rest /= 2;
  while (rest % 5 === 0) rest /= 5;
  return rest === 1;
}

function endsLong(d: bigint): boolean {
  let rest = d;
  while (rest % 10n === 0n) rest /= 10n;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

/** The exact decimal where it ends, else a fraction such as 2/3; for people and for JSON. */
export function textOf(x: Exact): string {
  if (!x.long && x.den === 1) return String(x.num);
  if (!ends(x)) return x.toFraction();
  const digits = digitsOf(x);
  const text = scaledBy(x, digits).padStart(digits + 1, '0');
  return `${x.s < 0n ? '-' : ''}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`;
}

/** How many decimals it has; it must end. */
function digitsOf(x: Exact): number {
  let digits = 0;
  if (!x.long && x.den <= 1e15) {
    while ((POWERS[digits] ?? 0) % x.den !== 0 && digits < POWERS.length) digits++;
    if (digits < POWERS.length) return digits;
    digits = 0;
  }
  const [n, d] = [x.n, x.d];
  for (let power = 1n; (n * power) % d !== 0n; power *= 10n) digits++;
  return digits;
}

/** Its digits without point and sign. */
function scaledBy(x: Exact, digits: number): string {
  const power = POWERS[digits];
  if (!x.long && power !== undefined) {
    const all = Math.abs(x.num) * (power / x.den);
    if (all <= Number.MAX_SAFE_INTEGER) return String(all);
  }
  return ((x.n * 10n ** BigInt(digits)) / x.d).toString();
}

/** With no more decimals than people read. */
export const shown = (x: Exact): string => (textOf(x).length > 12 ? textOf(rounded(x, 6)) : textOf(x));

/** As answers carry it. A quotient of safe integers is the double nearest to it, which its decimal names, too. */
export function jsonOf(x: Exact): number {
  const kept = ends(x) ? x : rounded(x, 12);
  return kept.long ? Number(textOf(kept)) : kept.num / kept.den;
}
