import { describe, expect, it } from 'vitest';
import { readCell } from '../../workbook/wording/read-cell';
import type { CellReading } from '../../workbook/wording/types';
import { outsideFixtures, ownFixtures } from './fixtures';

const fixtures = [...ownFixtures('known'), ...ownFixtures('unseen'), ...outsideFixtures()].filter(({ tags }) => !tags.includes('damage'));

const WIDE: readonly (readonly [string, string])[] = [['，', ','], ['；', ';'], ['：', ':'], ['（', '('], ['）', ')'], ['%', '％'], ['≥', '≧'], ['—', '－']];
const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const swapped = (text: string): string => WIDE.reduce((before, [one, other]) => before.replaceAll(one, '\0').replaceAll(other, one).replaceAll('\0', other), text);
/** Comma and point of a number stay: which of them it was cannot be known. */
const withoutNumbers = (change: (text: string) => string) => (text: string): string => text.replace(/\d[\d.,]*|[^\d]+/g, (piece) => (/^\d/.test(piece) ? piece : change(piece)));

/** Names come from the text and may be as wide as it is; figures and questions may not differ. */
const figures = ({ reads, open_at }: CellReading): string =>
  JSON.stringify({ reads, open_at }, (key, value: unknown) => (['rests_on', 'name', 'code', 'kinds'].includes(key) ? undefined : value)).normalize('NFKC');
const before = new Map(fixtures.map((fixture) => [fixture, figures(readCell({ id: fixture.id, text: fixture.text, weight: fixture.weight, column: fixture.column }))]));

const changes: readonly (readonly [string, (text: string) => string])[] = [
  ['digits of double width', wide],
  ['marks of the other width', withoutNumbers(swapped)],
  ['a space after every second character', (text) => text.replace(/([^\d.])([^\d.])/g, '$1 $2')],
  ['a full stop at the end', (text) => (/[。.]$/.test(text) ? text : `${text}。`)],
];

describe.each(changes)('%s', (_, change) => {
  it('changes nothing in what is read', () => {
    const changed = fixtures.filter((fixture) => {
      const { id, text, weight, column } = fixture;
      return figures(readCell({ id, text: change(text), weight, column })) !== before.get(fixture);
    });
    expect(changed.map(({ id, text }) => `${id} ${text}`)).toEqual([]);
  });
});

describe('a semicolon for every comma', () => {
  it('loses no more than what several sentences or a list hang on', () => {
    const lost = fixtures.filter(({ reads, text }) => reads.length > 0 && /[，,]/.test(text)).filter((fixture) => {
      const { id, text, weight, column } = fixture;
      return figures(readCell({ id, text: withoutNumbers((piece) => piece.replace(/[，,]/g, '；'))(text), weight, column })) !== before.get(fixture);
    });
    expect(lost.map(({ id, text }) => `${id} ${text}`).length).toBeLessThanOrEqual(6);
  });
});

describe('what a reading rests on', () => {
  it('stands in the text, letter by letter', () => {
    const lost = [...fixtures, ...ownFixtures('known')].flatMap(({ id, text, weight, column }) => {
      const { reads, not_understood } = readCell({ id, text, weight, column });
      return [...reads.flatMap(({ rests_on }) => rests_on), ...not_understood].filter((piece) => piece === '' || !text.includes(piece)).map((piece) => `${id} ${piece}`);
    });
    expect(lost).toEqual([]);
  });

  it('has a pointer for each question, into the reading', () => {
    const wrong = fixtures.flatMap(({ id, text, weight, column }) => {
      const { reads, open, open_at } = readCell({ id, text, weight, column });
      return open.length === open_at.length && open_at.flat().every((pointer) => /^\/\d+(\/|$)/.test(pointer) && (reads.length === 0 || Number(pointer.split('/')[1]) < reads.length)) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });
});
