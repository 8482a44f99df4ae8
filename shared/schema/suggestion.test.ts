import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { told } from '../i18n/language';
import { nearestOf, suggestion } from './suggestion';

/** Levenshtein distance as the books write it. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  return a[0] === b[0] ? distance(x, y) : 1 + Math.min(distance(x, b), distance(a, y), distance(x, y));
}

describe('what a misspelt word most likely means', () => {
  it('is the known word with the fewest letters changed, the first of several', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '村'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (asked, known) => {
        const near = known
          .map((candidate) => ({ candidate, steps: distance(asked, candidate) }))
          .filter(({ candidate, steps }) => steps <= Math.max(1, Math.floor(candidate.length / 3)))
          .sort((a, b) => a.steps - b.steps)[0];
        expect(nearestOf(asked, known)).toBe(near?.candidate);
      }),
    );
  });

  it('is not asked of words of unusual length, nor beyond the first few hundred known ones', () => {
    expect(nearestOf('a'.repeat(40), ['a'.repeat(41)])).toBe('a'.repeat(41));
    expect(nearestOf('a'.repeat(41), ['a'.repeat(41)])).toBeUndefined();
    const strangers = (count: number): string[] => Array.from({ length: count }, () => 'zzzz');
    expect(nearestOf('caps', [...strangers(199), 'cap'])).toBe('cap');
    expect(nearestOf('caps', [...strangers(200), 'cap'])).toBeUndefined();
  });

  it('is one of the allowed words where nothing is near, of which the first are shown', () => {
    const known = Array.from({ length: 41 }, (_, at) => `word${at}`);
    expect(told(suggestion('zzz', known.slice(0, 40)), 'en')).toBe(`; allowed: ${known.slice(0, 40).join(', ')}`);
    expect(told(suggestion('zzz', known), 'en')).toBe(`; allowed: ${known.slice(0, 40).join(', ')}, …`);
    expect(told(suggestion('zzz', ['y'.repeat(50)]), 'en')).toBe(`; allowed: ${'y'.repeat(40)}…`);
  });
});
