import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPercentFormat, percentIn } from './percent';

describe('a number format', () => {
  it.each(['0%', '0.00%', '0.0%;[Red]-0.0%', '#,##0.0%_ ', '[>1]0%;0.0%'])('%s shows per cent', (format) => {
    expect(isPercentFormat(format, 0.95)).toBe(true);
  });

  it.each(['General', '0.00', '0"%"', '0\\%', '@', '', '0_%', '0.00;0%'])('“%s” does not', (format) => {
    expect(isPercentFormat(format, 0.95)).toBe(false);
  });

  it('may show per cent below nothing alone, or above', () => {
    expect([isPercentFormat('0.00;-0%', -0.5), isPercentFormat('0%;0.00', -0.5), isPercentFormat('0%;0.00;0', 0)]).toEqual([true, false, false]);
  });
});

describe('a percentage in a cell', () => {
  it.each([
    [0.007, true, { shown: '0.7%', share: 0.007, whole: 0.7 }],
    [0.07 * 100 * 0.01, true, { shown: '7%', share: 0.07, whole: 7 }],
    [0.94999, true, { shown: '94.999%', share: 0.94999, whole: 94.999 }],
    [1.2, true, { shown: '120%', share: 1.2, whole: 120 }],
    [-0.035, true, { shown: '-3.5%', share: -0.035, whole: -3.5 }],
    ['0.7%', false, { shown: '0.7%', share: 0.007, whole: 0.7 }],
    ['９５．５％', false, { shown: '95.5%', share: 0.955, whole: 95.5 }],
    [' 1,200 % ', false, { shown: '1200%', share: 12, whole: 1200 }],
  ])('%s comes to both of its readings exactly', (cell, shown, both) => {
    expect(percentIn(cell, shown)).toEqual(both);
  });

  it.each([[0.95, false], ['95', false], ['%', false], ['95%左右', true], ['', true], [true, true]])('%s is none', (cell, shown) => {
    expect(percentIn(cell, shown)).toBeNull();
  });

  it('loses no digit, written or shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 8 }), (figure, places) => {
        const digits = new Decimal(`${figure}e-${places}`);
        const both = { shown: `${digits.toFixed()}%`, share: digits.div(100).toFixed(), whole: digits.toFixed() };
        const texts = (found: ReturnType<typeof percentIn>) => found && { ...found, share: new Decimal(found.share).toFixed(), whole: new Decimal(found.whole).toFixed() };
        expect(texts(percentIn(`${digits.toFixed()}%`, false))).toEqual(both);
        expect(texts(percentIn(digits.div(100).toNumber(), true))).toEqual(both);
      }),
    );
  });
});
