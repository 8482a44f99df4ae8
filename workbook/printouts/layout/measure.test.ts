import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapped } from './measure';

describe('the lines of a text', () => {
  it('break between any two Chinese signs, and within no word or figure', () => {
    expect(wrapped('青石村得分八十六', 4)).toEqual(['青石村得', '分八十六']);
    expect(wrapped('得了 86.55', 4)).toEqual(['得了 ', '86.55']);
  });

  it('begin with no closing mark', () => {
    expect(wrapped('一二三四，五六', 4)).toEqual(['一二三', '四，五六']);
  });

  it('break where the text does, and hold a word that is longer than a line in pieces', () => {
    expect(wrapped('甲\n\n乙', 10)).toEqual(['甲', '', '乙']);
    expect(wrapped('aaaaaaaaaa', 2).join('')).toBe('aaaaaaaaaa');
  });

  it('lose no sign of any text, and are no wider than they may be but by blanks and one closing mark', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('村', 'a', '，', ' ', '9', '。', 'W', '-') }), fc.integer({ min: 3, max: 20 }), (text, width) => {
      const lines = wrapped(text, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(textWidth(line.trimEnd())).toBeLessThanOrEqual(width + 1);
    }));
  });
});
