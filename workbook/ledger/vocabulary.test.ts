import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, levelWords, roleWords } from './vocabulary';

describe('words of levels and roles', () => {
  it.each([
    ['国家级', 'national'],
    ['中央', 'national'],
    ['省级', 'provincial'],
    ['市', 'municipal'],
    ['县（区）级', 'county'],
    ['县/区', 'county'],
    ['乡镇级', 'township'],
    ['Provincial', 'provincial'],
    [' 省 级 ', 'provincial'],
  ])('“%s” is %s', (word, code) => {
    expect(codeOf(word, levelWords)).toBe(code);
  });

  it.each(['国际级', '省市', '级', '', 3, 'none'])('“%s” is no level', (word) => {
    expect(codeOf(word, levelWords)).toBeNull();
  });

  it('belong to one code each', () => {
    for (const words of [levelWords, roleWords]) {
      for (const named of words) {
        for (const word of [named.code, named.name, ...(named.words ?? [])]) expect(codeOf(word, words), word).toBe(named.code);
      }
    }
  });

  it('are read whatever blanks and widths surround them', () => {
    const words = levelWords.flatMap((named) => [named.name, ...(named.words ?? [])].map((word) => [word, named.code] as const));
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom('', ' ', '\u3000', '（', ')'), ([word, code], sign) => {
        expect(codeOf(sign + word + sign, levelWords)).toBe(code);
      }),
    );
  });
});
