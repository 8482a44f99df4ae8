import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { exact, Exact } from './exact';

/** Whole numbers of every size, many of them where plain numbers end. */
const edge = BigInt(Number.MAX_SAFE_INTEGER);
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
  fc.bigInt({ min: edge - 3n, max: edge + 3n }),
  fc.bigInt({ min: -edge - 3n, max: -edge + 3n }),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }),
);
const divisor = whole.map((n) => (n < 0n ? -n : n === 0n ? 1n : n));
const pair = fc.tuple(whole, divisor);
const parts = (x: Exact | Fraction): string => `${x.s * x.n}/${x.d}`;
const ways = ['add', 'sub', 'mul', 'div'] as const;

describe('a figure in plain numbers while it fits', () => {
  it.each(ways)('comes to the very fraction without bound: %s', (way) => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        fc.pre(way !== 'div' || c !== 0n);
        const [mine, theirs] = [Exact.quotient(a, b)[way](Exact.quotient(c, d)), new Fraction(a, b)[way](new Fraction(c, d))];
        expect(parts(mine)).toBe(parts(theirs));
        expect(mine.toFraction()).toBe(theirs.toFraction());
      }),
      { numRuns: 2000 },
    );
  });

  it('is compared, turned and cut to whole numbers as fractions are', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const [x, y, u, v] = [Exact.quotient(a, b), Exact.quotient(c, d), new Fraction(a, b), new Fraction(c, d)];
        expect(Math.sign(x.compare(y))).toBe(Math.sign(u.compare(v)));
        expect(x.equals(y)).toBe(u.equals(v));
        expect([x.neg(), x.abs(), x.floor(), x.ceil()].map(parts)).toEqual([u.neg(), u.abs(), u.floor(), u.ceil()].map(parts));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves plain numbers only where it must, and comes back to them', () => {
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        for (const x of [Exact.quotient(a, b), Exact.quotient(a, b).add(Exact.quotient(c, d)).sub(Exact.quotient(c, d))]) {
          expect(x.long !== null).toBe(x.n > edge || x.d > edge);
          expect(Object.is(x.num, -0)).toBe(false);
        }
      }),
    );
  });

  it('cannot be divided by nothing', () => {
    expect(() => exact(1).div(0)).toThrow();
    expect(() => exact(10n ** 30n).div(exact(0))).toThrow();
  });
});
