import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import { readBook } from './book';
import { cellsOf, placesOf, readsOf } from './places';
import { tell } from './problem';
import type { BookReading } from './reading';
import { gridOf, outlineOf, type FakeBook } from './testing/fake-book';

/**
 * What a fixture expects; a part that is left out is not compared. Problems are their Chinese texts; one
 * that ends in `…` is the beginning of what is said.
 */
interface Expected {
  readonly about: string;
  readonly rulebooks?: readonly (string | null)[];
  readonly units?: readonly object[];
  readonly parameters?: object;
  readonly facts?: readonly object[];
  readonly problems: readonly string[];
}

const folder = join(import.meta.dirname, 'fixtures');

describe('a workbook on paper', () => {
  for (const name of readdirSync(folder).sort()) {
    const book = JSON.parse(readFileSync(join(folder, name, 'book.json'), 'utf8')) as FakeBook;
    const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected;
    it(`${name}: ${expected.about}`, () => {
      const found = summary(read(book), expected);
      expect(found).toEqual(expected);
    });
  }
});

function read(book: FakeBook): BookReading {
  const reads = readsOf(outlineOf(book), book.binding);
  return readBook(cellsOf(reads, placesOf(reads).map((place) => gridOf(book, place))), rulebookViews());
}

function summary({ ledgers, problems }: BookReading, expected: Expected): Expected {
  return {
    about: expected.about,
    ...(expected.rulebooks ? { rulebooks: ledgers.map(({ rulebook }) => rulebook?.id ?? null) } : {}),
    ...(expected.units ? { units: ledgers.flatMap(({ units }) => units.map(({ unit }) => unit)) } : {}),
    ...(expected.parameters ? { parameters: Object.assign({}, ...ledgers.map(({ parameters }) => parameters)) as object } : {}),
    ...(expected.facts ? { facts: ledgers.flatMap(({ facts }) => facts.map(({ fact }) => fact)) } : {}),
    problems: [...problems, ...ledgers.flatMap((ledger) => ledger.problems)].map((problem, index) => {
      const [text, wanted] = [tell(problem, 'zh'), expected.problems[index]];
      return wanted?.endsWith('…') && text.startsWith(wanted.slice(0, -1)) ? wanted : text;
    }),
  };
}
