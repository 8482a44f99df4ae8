import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json';

describe('JSON whose numbers mean the decimal that is written', () => {
  it('keeps a number that a double prints back', () => {
    expect(parseJson('{"value": 79.4, "count": 3, "low": -0.5}')).toEqual({ value: 79.4, count: 3, low: -0.5 });
  });

  it('gives the plain decimal text of a number that a double would change', () => {
    expect(parseJson('{"value": 79.00000000000000001}')).toEqual({ value: '79.00000000000000001' });
    expect(parseJson('[12345678901234567890]')).toEqual(['12345678901234567890']);
  });

  it('reads an exponent as the decimal that it stands for', () => {
    expect(parseJson('[1e2, 5E-1]')).toEqual([100, 0.5]);
  });

  it('does not write out an exponent that would fill the memory', () => {
    expect(parseJson('{"year": 1e9992017, "value": 1E-99999999999, "count": -2e500}')).toEqual({
      year: '1e9992017',
      value: '1E-99999999999',
      count: '-2e500',
    });
  });

  it('leaves texts alone that look like long numbers', () => {
    expect(parseJson('{"subject": "00638229X4201915538331"}')).toEqual({ subject: '00638229X4201915538331' });
  });

  it('means the decimal that is written, however many digits it has', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.boolean(), digits, fc.option(digits), fc.integer({ min: -30, max: 30 }), fc.boolean(), (minus, whole, part, power, powered) => {
        const written = `${minus ? '-' : ''}${whole.replace(/^0+(?=\d)/, '')}${part === null ? '' : `.${part}`}${powered ? `e${power}` : ''}`;
        const read = (parseJson(`{"v":${written}}`) as { v: number | string }).v;
        expect(new Decimal(String(read)).equals(written)).toBe(true);
      }),
    );
  });

  it('throws SyntaxError on what is not JSON', () => {
    expect(() => parseJson('{"a": 1e2,}')).toThrow(SyntaxError);
    expect(() => parseJson('nope')).toThrow(SyntaxError);
  });
});
