import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rulebookViews } from '../../tests/lib/built-in';
import { type SurveyFixture, walk } from './testing/fake-survey';

/** A folder a book: `sheet.json` with its cells and what somebody answers, `expected.json` with all that comes of it. */
const folder = join(import.meta.dirname, 'fixtures');

describe('a workbook that an office already has', () => {
  for (const name of readdirSync(folder).sort()) {
    const book = JSON.parse(readFileSync(join(folder, name, 'sheet.json'), 'utf8')) as SurveyFixture & { about: string };
    it(`${name}: ${book.about}`, async () => {
      const seen = await walk(book, rulebookViews());
      await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot(join(folder, name, 'expected.json'));
    });
  }
});
