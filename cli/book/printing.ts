import { builtIn, type Language } from '../../shared';
import { cliWords } from '../../shared/i18n/cli';
import { say, told } from '../../shared/i18n/language';
import { layOut } from '../../workbook/printouts/layout/lay-out';
import { characterAt } from '../../workbook/printouts/layout/paper';
import type { LaidSheet } from '../../workbook/printouts/layout/laid-sheet';
import type { Against, PrintChoices } from '../../workbook/printouts/model/choices';
import { beforeOf, chosenTime, comparableTimes, nameOf, type Found } from '../../workbook/printouts/against/before';
import { bookTimes, latestFirst, requestFor, scoringFor, type BookTime } from '../../workbook/printouts/against/book-times';
import type { PrintoutKind } from '../../workbook/printouts/model/print-sheet';
import type { Before, PrintSource } from '../../workbook/printouts/model/source';
import { printouts } from '../../workbook/printouts/printouts';
import { timeKey, type Scored } from '../../workbook/results/question';
import { scorableTimes } from '../../workbook/results/prepare-request';
import type { Scoring } from '../../workbook/results/scoring';
import { finalOf } from '../../workbook/snapshot/again';
import type { ReadBook } from '../../workbook/xlsx/read';
import { bindBook } from '../../workbook/book-file/bind';
import { finalCopies } from '../../workbook/book-file/final-copies';
import { Scorer } from './scoring';

export interface PrintOrder {
  /** `2019`, `2019-Q4`; null: the latest. */
  readonly time: string | null;
  /** Of today's ledger, also where the year is frozen. */
  readonly today: boolean;
  /** The day that is printed, `2026-01-15`. */
  readonly date: string;
  /** What was chosen in the workbook to compare with. */
  readonly against: Against | undefined;
}

/** What there is to print of a workbook, with why it is not compared as was chosen in it; or why there is nothing. */
export type Printable = { readonly source: PrintSource; readonly uncompared: string | null } | { readonly fault: string };

/** Scores what is to be printed; a frozen year is scored again from what was kept, and held against its fingerprint. */
export async function printableOf(file: ReadBook, { time, today, date, against }: PrintOrder, language: Language): Promise<Printable> {
  const { reading } = await bindBook(file, builtIn.views());
  const scorer = new Scorer(language);
  for (const each of reading.ledgers) for (const { ledger, when } of scorableTimes(each)) scorer.score(ledger, when);
  const sorted = latestFirst(scorer.scored);
  const found = sorted.find(({ when }) => time === null || timeKey(when) === time);
  if (!found?.ledger.rulebook) return { fault: say(cliWords, sorted.length === 0 ? 'nothingToScore' : 'noSuchTime', language, { time: time ?? '', times: sorted.map(({ when }) => timeKey(when)).join(' ') }) };
  const finals = await finalCopies(file, reading);
  const { ledger, when } = found;
  const final = finalOf(finals, ledger.key, timeKey(when));
  const chosen = chosenTime(bookTimes(reading.ledgers, finals).filter((each) => each.ledger.key === ledger.key), against, { when, frozen: final !== null && !today }, language);
  const before = chosen && ('fault' in chosen ? chosen : scoredBefore(chosen.found, scorer, nameOf(chosen.found, language)));
  const uncompared = before && 'fault' in before ? told(before.fault, language) : null;
  const shared = { document: documentOf(found), language, date, before: before && 'found' in before ? before.found : null };
  if (today || !final) return { source: { ...shared, scoring: { ...found, rulebook: found.ledger.rulebook }, frozen: null }, uncompared };
  const scoring = scoredAgain({ ledger, when, final }, scorer);
  if (!scoring) return { fault: say(cliWords, 'notAsFrozen', language, { time: final.record.time, sheet: final.record.sheet }) };
  return { source: { ...shared, scoring, document: scoring.ledger.edition?.rulebook ?? shared.document, frozen: final.record.time }, uncompared };
}

/** What another workbook came to, to be compared with: the latest time that it has by the same document, as frozen where it was. */
export async function beforeIn(file: ReadBook, name: string, { scoring, language }: PrintSource): Promise<Found<Before>> {
  const { reading } = await bindBook(file, builtIn.views());
  const times = comparableTimes(bookTimes(reading.ledgers, await finalCopies(file, reading)), scoring, name);
  if ('fault' in times) return times;
  const [latest] = times.found;
  return scoredBefore(latest, new Scorer(language), nameOf(latest, language, name));
}

function scoredBefore(time: BookTime, scorer: Scorer, name: string): Found<Before> {
  const asked = requestFor(time);
  return beforeOf(time, asked && scorer.answerTo(asked), name);
}

function scoredAgain(time: BookTime, scorer: Scorer): Scoring | null {
  const asked = requestFor(time);
  const answer = asked && scorer.answerTo(asked);
  return answer && scoringFor(time, answer);
}

const documentOf = ({ ledger, answer }: Scored): PrintSource['document'] => ledger.edition?.rulebook ?? builtIn.rulebook(answer.rulebook.id);

/** Points of the usual font where a workbook names none. */
const USUAL = 11;

/** The printouts that were asked for, laid out for a workbook of their own or for the one that they go into, and of the others why there is nothing on them. */
export function printed(source: PrintSource, choices: PrintChoices, { kinds, language, within }: { readonly kinds: readonly PrintoutKind[] | null; readonly language: Language; readonly within: ReadBook | null }): { readonly laid: readonly LaidSheet[]; readonly nothing: readonly { readonly kind: PrintoutKind; readonly name: string; readonly why: string }[] } {
  const widest = within ? characterAt(within.looks[0]?.size ?? USUAL) : undefined;
  const wanted = printouts.filter(({ kind }) => kinds === null || kinds.includes(kind));
  const told = wanted.map((printout) => ({ printout, why: printout.nothing(source) }));
  return {
    laid: told.flatMap(({ printout, why }) => (why === null ? [layOut(printout.make(source, choices), widest)] : [])),
    nothing: told.flatMap(({ printout: { kind, name }, why }) => (why === null ? [] : [{ kind, name: name[language], why: why[language] }])),
  };
}

/** The kinds that are meant by these words: a kind or its name in either language. Words that name none stand in `unknown`. */
export function kindsNamed(words: readonly string[]): { readonly kinds: readonly PrintoutKind[]; readonly unknown: readonly string[] } {
  const kindOf = (word: string): PrintoutKind | undefined => printouts.find(({ kind, name }) => [kind, name.zh, name.en].some((each) => each.toLowerCase() === word.toLowerCase()))?.kind;
  return { kinds: words.flatMap((word) => kindOf(word) ?? []), unknown: words.filter((word) => kindOf(word) === undefined) };
}
