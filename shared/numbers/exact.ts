import { Decimal } from 'decimal.js';
import Fraction from 'fraction.js';

/**
 * A fraction of whole numbers without bound. Most figures of an office are small: while numerator and
 * denominator are safe integers they are kept as plain numbers, on which JavaScript is exact. An operation
 * that would leave them is done again in fraction.js, without bound.
 *
 * Invariant: reduced, the denominator above 0, and in plain numbers wherever both parts fit.
 */
export class Exact {
  private constructor(
    /** With its sign; of no meaning beside `long`. */
    readonly num: number,
    readonly den: number,
    /** What does not fit; else null. */
    readonly long: Fraction | null,
  ) {}

  /** Of two safe integers, the second above 0 and nothing to reduce. */
  private static small(num: number, den: number): Exact {
    return new Exact(num, den, null);
  }

  private static of(fraction: Fraction): Exact {
    if (fraction.n > MOST || fraction.d > MOST) return new Exact(0, 1, fraction);
    return Exact.small(Number(fraction.s * fraction.n), Number(fraction.d));
  }

  static whole(value: number): Exact {
    return Exact.small(value + 0, 1);
  }

  static quotient(num: number | bigint, den: number | bigint): Exact {
    const small = typeof num === 'number' && typeof den === 'number' && den > 0 ? reduced(num, den) : null;
    return small ?? Exact.of(new Fraction(num, den));
  }

  /** Of a decimal without exponent, however long. */
  static decimal(text: string): Exact {
    return Exact.of(new Fraction(text));
  }

  /** Gives null where a part is no safe integer: it was then not reckoned exactly. */
  static reduce(num: number, den: number): Exact | null {
    if (!fits(num) || !fits(den)) return null;
    if (den === 1) return Exact.small(num + 0, 1);
    const by = divisor(num < 0 ? -num : num, den);
    return Exact.small(num / by + 0, den / by);
  }

  /** Without sign, as fraction.js has them. */
  get n(): bigint {
    return this.long ? this.long.n : BigInt(Math.abs(this.num));
  }

  get d(): bigint {
    return this.long ? this.long.d : BigInt(this.den);
  }

  get s(): bigint {
    return this.long ? this.long.s : this.num < 0 ? -1n : 1n;
  }

  private get fraction(): Fraction {
    return this.long ?? new Fraction(this.num, this.den);
  }

  add(other: Exact | number): Exact {
    const b = asExact(other);
    if (!this.long && !b.long) {
      const sum = this.den === b.den ? reduced(this.num + b.num, this.den) : this.across(b, 1);
      if (sum) return sum;
    }
    return Exact.of(this.fraction.add(b.fraction));
  }

  sub(other: Exact | number): Exact {
    const b = asExact(other);
    if (!this.long && !b.long) {
      const rest = this.den === b.den ? reduced(this.num - b.num, this.den) : this.across(b, -1);
      if (rest) return rest;
    }
    return Exact.of(this.fraction.sub(b.fraction));
  }

  /** A sum over the product of both denominators; each product is looked at before the next step, which would hide that it was too large. */
  private across(b: Exact, sign: 1 | -1): Exact | null {
    const [left, right] = [this.num * b.den, b.num * this.den];
    return fits(left) && fits(right) ? reduced(left + sign * right, this.den * b.den) : null;
  }

  mul(other: Exact | number): Exact {
    const b = asExact(other);
    if (!this.long && !b.long) {
      const product = reduced(this.num * b.num, this.den * b.den);
      if (product) return product;
    }
    return Exact.of(this.fraction.mul(b.fraction));
  }

  div(other: Exact | number): Exact {
    const b = asExact(other);
    if (!this.long && !b.long && b.num !== 0) {
      const share = b.num < 0 ? reduced(-this.num * b.den, this.den * -b.num) : reduced(this.num * b.den, this.den * b.num);
      if (share) return share;
    }
    return Exact.of(this.fraction.div(b.fraction));
  }

  /** Below, at or above zero, as this is below, at or above the other. */
  compare(other: Exact | number): number {
    const b = asExact(other);
    if (!this.long && !b.long) {
      if (this.den === b.den) return Math.sign(this.num - b.num);
      const [left, right] = [this.num * b.den, b.num * this.den];
      if (fits(left) && fits(right)) return Math.sign(left - right);
    }
    return this.fraction.compare(b.fraction);
  }

  equals(other: Exact | number): boolean {
    const b = asExact(other);
    if (!this.long || !b.long) return this.num === b.num && this.den === b.den && this.long === b.long;
    return this.long.equals(b.long);
  }

  neg(): Exact {
    return this.long ? Exact.of(this.long.neg()) : Exact.small(0 - this.num, this.den);
  }

  abs(): Exact {
    return this.long ? Exact.of(this.long.abs()) : this.num < 0 ? this.neg() : this;
  }

  /** The greatest whole number that is not above. */
  floor(): Exact {
    if (this.long) return Exact.of(this.long.floor());
    if (this.den === 1) return this;
    const rest = this.num % this.den;
    return Exact.whole((this.num - rest) / this.den - (rest < 0 ? 1 : 0));
  }

  ceil(): Exact {
    return this.neg().floor().neg();
  }

  /** Such as 2/3. */
  toFraction(): string {
    if (this.long) return this.long.toFraction();
    return this.den === 1 ? String(this.num) : `${this.num}/${this.den}`;
  }

  valueOf(): number {
    return this.long ? this.long.valueOf() : this.num / this.den;
  }
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** A product of safe integers that is larger shows itself as larger, though its last digits are lost. */
const fits = (value: number): boolean => value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;

const reduced = Exact.reduce;
const asExact = (value: Exact | number): Exact => (typeof value === 'number' ? exact(value) : value);

/** Whole numbers that rules and counts have, made once. */
const wholes = Array.from({ length: 256 }, (_, value) => Exact.whole(value));

/** Tens, hundreds and so on by which figures of few decimals, which are by far the most, become whole. */
const POWERS = [10, 100, 10_000, 100_000_000];

/** The exact figure of a whole number, of a number, which means the decimal that prints it, or of the text of a decimal. */
export function exact(value: number | bigint | string): Exact {
  if (typeof value === 'number') return wholes[value] ?? ofNumber(value);
  if (typeof value === 'bigint') return Exact.quotient(value, 1n);
  // A decimal of at most fifteen digits is the one that its double prints.
  return value !== '' && value.length <= 15 && Number.isFinite(Number(value)) ? exact(Number(value)) : Exact.decimal(new Decimal(value).toFixed());
}

function ofNumber(value: number): Exact {
  if (Number.isSafeInteger(value)) return Exact.whole(value);
  for (const power of POWERS) {
    const near = Math.round(value * power);
    // Below 10^15 no two such decimals share a double: equality means that it is this one.
    if (near / power === value && near < 1e15 && near > -1e15) return Exact.quotient(near, power);
  }
  return Exact.decimal(new Decimal(value).toFixed());
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
