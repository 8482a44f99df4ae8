import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOT_A_NUMBER, TOO_FINE, toNumber, toScaled, toWhole } from './decimal';
import { asScaled } from './scaled';

describe('scaled figures', () => {
  it('takes the decimal from the written digits of a number or a text', () => {
    expect(toScaled(0.1, 9)).toBe(100_000_000);
    expect(toScaled('0.50', 2)).toBe(50);
    expect(toScaled(' +7 ', 0)).toBe(7);
    expect(toScaled('-0', 2)).toBe(0);
  });

  it('refuses what has more decimals than are held, and never rounds', () => {
    expect(toScaled(0.1 + 0.2, 9)).toBe(TOO_FINE);
    expect(toScaled('79.0000000001', 9)).toBe(TOO_FINE);
    expect(toScaled('79.000000000000000000000001', 9)).toBe(TOO_FINE);
    expect(toScaled('100000000000000000000.5', 0)).toBe(TOO_FINE);
    expect(toScaled(1e12, 9)).toBe(TOO_FINE);
  });

  it('holds fifteen digits, and not one more, on either side of zero', () => {
    for (const sign of ['', '-']) {
      const most = Number(`${sign}999999999999999`);
      expect(toScaled(`${sign}999999.999999999`, 9)).toBe(most);
      expect(toScaled(Number(`${sign}999999.999999999`), 9)).toBe(most);
      expect(toScaled(most, 0)).toBe(most);
      for (const over of [`${sign}1000000`, Number(`${sign}1000000`)]) expect(toScaled(over, 9)).toBe(TOO_FINE);
      for (const over of [`${sign}1000000000000000`, Number(`${sign}1e15`)]) expect(toScaled(over, 0)).toBe(TOO_FINE);
    }
    expect(toScaled('1.123456789', 9)).toBe(1_123_456_789);
    expect(toScaled('1.1234567891', 9)).toBe(TOO_FINE);
  });

  it.each(['', ' ', '1e3', '１', '.5', '5.', '1,000', '一分', '--1'])('knows that "%s" is no decimal', (text) => {
    expect(toScaled(text, 9)).toBe(NOT_A_NUMBER);
  });

  it('prints every figure back as the exact decimal', () => {
    const figures = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 12 }), (scaled, digits) => {
        const printed = String(toNumber(asScaled(scaled), digits));
        expect(new Decimal(printed).times(new Decimal(10).pow(digits)).equals(scaled)).toBe(true);
        expect(toScaled(toNumber(asScaled(scaled), digits), digits)).toBe(scaled);
      }),
    );
  });

  it('tells whole numbers from 1 up from others', () => {
    expect(toWhole('3')).toBe(3);
    expect([toWhole(1), toWhole('1')]).toEqual([1, 1]);
    expect(toWhole(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    expect(toWhole(Number.MAX_SAFE_INTEGER + 1)).toBe(TOO_FINE);
    expect(toWhole(0)).toBe(TOO_FINE);
    expect(toWhole('1.5')).toBe(TOO_FINE);
    expect(toWhole('许多')).toBe(NOT_A_NUMBER);
  });
});
