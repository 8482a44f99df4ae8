import { rulebookDetail, rulebookViews, score } from '../../../tests/lib/built-in';
import { prepare } from '../../../workbook/results/prepare-request';
import { readBook } from '../../../workbook/ledger/book';
import { cellsOf, placesOf, readsOf } from '../../../workbook/ledger/places';
import { gridOf, outlineOf, type FakeBook } from '../../../workbook/ledger/testing/fake-book';
import type { BookReading } from '../../../workbook/ledger/reading';
import type { Scoring } from '../../../workbook/results/scoring';

/** Reads and scores a workbook on paper, as the store does. */
export function fakeScoring(book: FakeBook, when = { year: 2019, period: null as string | null }): { book: BookReading; scoring: Scoring; document: NonNullable<ReturnType<typeof rulebookDetail>> } {
  const reads = readsOf(outlineOf(book), book.binding);
  const reading = readBook(cellsOf(reads, placesOf(reads).map((place) => gridOf(book, place))), rulebookViews());
  const [ledger] = reading.ledgers;
  const rulebook = ledger?.rulebook;
  const document = rulebook ? rulebookDetail(rulebook.id) : null;
  if (!ledger || !rulebook || !document) throw new Error('the book on paper has no ledger that can be scored');
  return { book: reading, document, scoring: { ledger, rulebook, when, answer: score(prepare(ledger, when).request, { language: 'zh' }) } };
}
