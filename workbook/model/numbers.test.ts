import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './numbers';

describe('a number in a cell', () => {
  it.each([
    ['2.5分', 2.5],
    ['0。5', 0.5],
    ['0. 5', 0.5],
    ['0.    5分', 0.5],
    ['２．５', 2.5],
    ['第3名', 3],
    ['第 12 位', 12],
    ['1,200', 1200],
    ['−2', -2],
    ['- 2', -2],
    ['+1', 1],
    ['.5', 0.5],
    ['\u3000 8 \u3000', 8],
    ['88.123456789012345678', '88.123456789012345678'],
    ['0.10', 0.1],
  ])('“%s” is %s', (cell, value) => {
    expect(readNumber(cell)).toEqual({ kind: 'number', value });
  });

  it.each(['7(28)', '50%', 'null', 'NaN', '八分', '2-3', '1 000', '1,20', '2.5.1', '1e3', '#REF!', '无', '5分钟', '.'])(
    '“%s” is none',
    (cell) => {
      expect(readNumber(cell)).toEqual({ kind: 'bad', shown: cell });
    },
  );

  it.each(['', ' ', '\u3000', '—', '/', '－'])('“%s” is a blank', (cell) => {
    expect(readNumber(cell)).toEqual({ kind: 'blank' });
  });

  it('has the fifteen digits that Excel shows: the residue of a sum is not a figure', () => {
    expect(readNumber(0.1 + 0.2)).toEqual({ kind: 'number', value: 0.3 });
    expect(readNumber(1e21)).toEqual({ kind: 'number', value: '1000000000000000000000' });
    expect(readNumber(Number.NaN).kind).toBe('bad');
  });

  it('is read the same in wide digits, with 。 for the point, with blanks and with 分', () => {
    const figure = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }), fc.boolean());
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 4 }), ([whole, part, negative], way) => {
        const plain = `${negative ? '-' : ''}${whole}.${String(part).padStart(3, '0')}`;
        const typed = [
          plain,
          plain.replace('.', '。'),
          plain.replace('.', ' . '),
          plain.replace(/[\d.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
          `  ${plain} 分 `,
        ][way];
        expect(readNumber(typed ?? '')).toEqual({ kind: 'number', value: Number(plain) });
      }),
    );
  });

  it('never throws, and never makes a number of letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === 'number') expect(text).toMatch(/\p{Nd}|\p{No}/u);
      }),
    );
  });
});
