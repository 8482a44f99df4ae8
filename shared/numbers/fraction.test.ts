import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { ceiled, ends, exact, floored, jsonOf, leastOf, meanOf, mostOf, rounded, roundings, same, sumOf, textOf, type Rounding } from './fraction';
import { Exact } from './exact';

/** Another way of reckoning, with more digits than any figure here has. */
const Long = Decimal.clone({ precision: 120, toExpNeg: -500, toExpPos: 500 });
const modes: Record<Rounding, Decimal.Rounding> = {
  'half-up': Decimal.ROUND_HALF_UP,
  down: Decimal.ROUND_DOWN,
  up: Decimal.ROUND_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
};

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const divisor = fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.nat(40).map((n) => 2n ** BigInt(n % 12) * 5n ** BigInt(n % 7)));
const fraction = fc.tuple(whole, divisor).map(([n, d]) => Exact.quotient(n, d));
/** Decimals that end, many of them just half way between two others. */
const decimal = fc.tuple(whole, fc.nat(8), fc.boolean()).map(([n, power, half]) => Exact.quotient(half ? n * 10n + 5n : n, 10n ** BigInt(power)));
const digits = fc.nat(12);
const ofText = (text: string): Exact => {
  const { s, n, d } = new Fraction(text);
  return Exact.quotient(s * n, d);
};
const long = (x: Exact): Decimal => new Long((x.s * x.n).toString()).div(x.d.toString());

describe('exact figures', () => {
  it.each(roundings)('round %s as decimals do', (mode) => {
    fc.assert(
      fc.property(fc.oneof(fraction, decimal), digits, (x, kept) => {
        expect(long(rounded(x, kept, mode)).minus(long(x).toDecimalPlaces(kept, modes[mode])).isZero()).toBe(true);
      }),
    );
  });

  it.each(roundings)('round %s alike on either side of zero, and only once', (mode) => {
    fc.assert(
      fc.property(fc.oneof(fraction, decimal), digits, (x, kept) => {
        const once = rounded(x, kept, mode);
        expect(rounded(x.neg(), kept, mode).equals(once.neg())).toBe(true);
        expect(rounded(once, kept, mode).equals(once)).toBe(true);
      }),
    );
  });

  it('stay within one step of what is rounded, and within half of it where the nearer one is taken', () => {
    fc.assert(
      fc.property(fraction, digits, (x, kept) => {
        const step = Exact.quotient(1, 10n ** BigInt(kept));
        for (const mode of roundings) expect(rounded(x, kept, mode).sub(x).abs().compare(step)).toBeLessThan(0);
        for (const mode of ['half-up', 'half-even'] as const) expect(rounded(x, kept, mode).sub(x).abs().mul(2).compare(step)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['half-up', ['0.13', '-0.13', '0.14', '0.12', '0.13']],
    ['down', ['0.12', '-0.12', '0.13', '0.12', '0.12']],
    ['up', ['0.13', '-0.13', '0.14', '0.13', '0.13']],
    ['half-even', ['0.12', '-0.12', '0.14', '0.12', '0.13']],
  ] as const)('round %s at a half, and just beside it', (mode, expected) => {
    const figures = ['0.125', '-0.125', '0.135', '0.124999', '0.125001'];
    expect(figures.map((text) => textOf(rounded(exact(text), 2, mode)))).toEqual(expected);
  });

  it('end as a decimal where some power of ten clears the fraction, and nowhere else', () => {
    fc.assert(
      fc.property(fc.oneof(fraction, decimal), (x) => {
        // No denominator here has a prime factor more than 64 times.
        expect(ends(x)).toBe((x.n * 10n ** 64n) % x.d === 0n);
      }),
    );
  });

  it('are read back from their text unchanged', () => {
    fc.assert(
      fc.property(fc.oneof(fraction, decimal), (x) => {
        const text = textOf(x);
        expect(same(ofText(text), x)).toBe(true);
        if (ends(x)) expect(same(exact(text), x)).toBe(true);
        expect(text).toMatch(ends(x) ? /^-?\d+(\.\d*[1-9])?$/ : /^-?\d+\/\d+$/);
      }),
    );
  });

  it('are the decimal that prints a number, never the double behind it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const plain = Object.is(value, -0) ? '0' : new Decimal(value).toFixed();
        expect(textOf(exact(value))).toBe(plain);
        expect(same(exact(value), exact(plain))).toBe(true);
        expect(jsonOf(exact(value))).toBe(value === 0 ? 0 : value);
      }),
    );
    expect(exact(0.1).add(exact(0.2)).equals(exact('0.3'))).toBe(true);
  });

  it('carry what does not end half-up to twelve decimals into an answer', () => {
    expect(jsonOf(Exact.quotient(2, 3))).toBe(0.666666666667);
    expect(jsonOf(Exact.quotient(-1, 3))).toBe(-0.333333333333);
    expect(jsonOf(Exact.quotient(1, 2n ** 13n))).toBe(1 / 2 ** 13);
  });

  it('are the same whatever they were made of', () => {
    fc.assert(
      fc.property(fraction, fraction, (a, b) => {
        expect(same(a, b)).toBe(a.compare(b) === 0);
        expect(same(a.add(b).sub(b), a)).toBe(true);
        expect(same(a.sub(a), exact(0))).toBe(true);
      }),
    );
    expect(same(exact('-0'), exact(0))).toBe(true);
    expect(textOf(exact('-0.00'))).toBe('0');
  });

  it('add up to the same in any order, with the mean between the least and the greatest', () => {
    const some = fc.array(fraction, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(some.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
        expect(same(sumOf(list), sumOf(shuffled))).toBe(true);
        expect(same(meanOf(list).mul(list.length), sumOf(list))).toBe(true);
        expect(same(leastOf(list), leastOf(shuffled)) && same(mostOf(list), mostOf(shuffled))).toBe(true);
        expect(leastOf(list).compare(meanOf(list)) <= 0 && meanOf(list).compare(mostOf(list)) <= 0).toBe(true);
      }),
    );
  });

  it('have the whole number that is not above, and the one that is not below', () => {
    fc.assert(
      fc.property(fraction, (x) => {
        const [low, high] = [floored(x), ceiled(x)];
        expect(ends(low) && low.d === 1n && high.d === 1n).toBe(true);
        expect(low.compare(x) <= 0 && x.compare(high) <= 0 && high.sub(low).compare(1) <= 0).toBe(true);
        expect(same(low, high)).toBe(x.d === 1n);
      }),
    );
  });
});
