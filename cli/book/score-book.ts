import type { ScoreAnswer } from '../../shared/contract/answer';
import { builtIn, type Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import { scorableTimes } from '../../workbook/results/prepare-request';
import type { Scored } from '../../workbook/results/question';
import type { ReadBook } from '../../workbook/xlsx/read';
import { latestFirst } from '../../workbook/printouts/against/book-times';
import { bindBook, type BoundBook } from '../../workbook/book-file/bind';
import { examineBook } from './examine-book';
import { questionsOf, unboundTables, type Asked } from './questions';
import { inOrder } from '../../workbook/model/finding';
import { fillResults, type Results } from './results';
import { Scorer } from './scoring';

export interface ScoredBook {
  readonly scored: readonly Scored[];
  readonly questions: readonly Asked[];
  readonly results: Results;
}

/** Binds a workbook, scores every year or period that it has rows for, and fills what its cells ask. */
export async function scoreBook(file: ReadBook, language: Language): Promise<ScoredBook> {
  return scoreBound(file, await bindBook(file, builtIn.views()), language);
}

/** What a workbook leaves to answer or to look at: that of its scoring, tables that nobody has bound, and what the health check finds. */
export async function checkBook(file: ReadBook, language: Language): Promise<readonly Asked[]> {
  const bound = await bindBook(file, builtIn.views(), { lookThrough: true });
  const { scored, questions } = scoreBound(file, bound, language);
  return inOrder([...questions, ...unboundTables(bound, language), ...(await examineBook(file, bound, scored, language))]);
}

function scoreBound(file: ReadBook, bound: BoundBook, language: Language): ScoredBook {
  const scorer = new Scorer(language);
  for (const each of bound.reading.ledgers) for (const { ledger, when } of scorableTimes(each)) scorer.score(ledger, when);
  const results = fillResults(file, bound.reading, scorer, language);
  const questions = [...neverCalculated(file, language), ...questionsOf({ bound, scorer, results, language })];
  return { scored: scorer.scored, questions: inOrder(questions), results };
}

/** The answer to the latest time first, to a whole year before its parts; the others behind it. */
export function answersOf(scored: readonly Scored[]): readonly ScoreAnswer[] {
  return latestFirst(scored).map(({ answer }) => answer);
}

/** Programs that only write files leave formulas without what they come to: such cells read as blanks. */
function neverCalculated(file: ReadBook, language: Language): readonly Asked[] {
  // What stands beside our own formulas is worked out with them.
  const others = file.sheets.filter(({ cells }) => !cells.some(({ formula }) => formula !== undefined && /SCORE/i.test(formula)));
  const formulas = others.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined));
  if (formulas.length === 0 || formulas.some(({ value }) => value !== '')) return [];
  return [{ kind: 'warning', place: '', question: say(cliWords, 'neverCalculated', language, { count: formulas.length }) }];
}
