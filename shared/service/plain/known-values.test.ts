import { describe, expect, it } from 'vitest';
import { KnownValues } from './known-values';

describe('the values of a body', () => {
  const body = new TextEncoder().encode('"甲","乙村","","x"');
  const known = new KnownValues(body);
  const numbers = [[0, 5], [6, 14], [15, 17], [18, 21]].map(([from = 0, to = 0], at) => known.addText(from, to, at));

  it('are read where they stand, as often as they are asked for', () => {
    for (let times = 0; times < 6; times++) expect(numbers.map((number) => known.at(number))).toEqual(['甲', '乙村', '', 'x']);
    expect(known.at(0)).toBeNull();
    expect(known.length).toBe(5);
  });

  it('keep their numbers while the table grows', () => {
    const texts = Array.from({ length: 9_000 }, (_, at) => `"${at}"`);
    const all = new TextEncoder().encode(texts.join(','));
    const many = new KnownValues(all);
    let from = 0;
    const places = texts.map((text, at) => {
      const place = [from, from + text.length, at] as const;
      many.addText(...place);
      from += text.length + 1;
      return place;
    });
    places.forEach((place, at) => {
      expect(many.find(...place)).toBe(at + 1);
      expect(many.at(at + 1)).toBe(String(at));
    });
  });
});
