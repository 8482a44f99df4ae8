import { useMemo } from 'react';
import { told } from '../../../../shared/i18n/language';
import { beforeOf, chosenTime, comparableTimes, isShown, nameOf, type Found } from '../../../../workbook/printouts/against/before';
import { bookTimes, requestFor, type BookTime } from '../../../../workbook/printouts/against/book-times';
import type { Against } from '../../../../workbook/printouts/model/choices';
import type { Before } from '../../../../workbook/printouts/model/source';
import { localMinute } from '../../../../workbook/model/dates';
import { timeKey } from '../../../../workbook/results/question';
import type { Scoring } from '../../../../workbook/results/scoring';
import { choicesOf, sameTime } from '../../logic/times';
import { useAnswer } from '../comparing/answer';
import { useComparison, type Base } from '../comparing/comparison';
import { useWatched } from '../comparing/snapshot-watch';
import { useCurrent } from '../current';
import { useOtherBook } from './other-book';
import { usePrintWords, type SayPrint } from './words';

/** Something that can be compared with, and how it is called. */
export interface AgainstOption {
  readonly against: Against;
  readonly name: string;
}

export interface Comparing {
  /** null where there is nothing to compare with, or not yet. */
  readonly before: Before | null;
  /** Why there is none of what was chosen. */
  readonly failure: string | null;
  readonly waiting: boolean;
  /** What it is compared with where nobody chose; null: with nothing. */
  readonly usual: string | null;
  /** Of this workbook. */
  readonly options: readonly AgainstOption[];
  /** Of the other workbook that was picked, where it has several. */
  readonly fileTimes: readonly AgainstOption[];
  /** The name of the file that was picked last. */
  readonly picked: string | null;
  readonly pick: (file: File) => void;
}

/** With what results are compared: as it was chosen, else with the last write, the final copy, or what was there when somebody last looked. */
export function useAgainst(scoring: Scoring, frozen: boolean, chosen: Against | undefined): Comparing {
  const { language, t } = usePrintWords();
  const { finals } = useWatched();
  const { ledgers } = useCurrent();
  const { bases } = useComparison();
  const { book: picked, pick } = useOtherBook();
  // One that was picked for another workbook is none of this one.
  const book = picked !== null && chosen?.with === 'file' && chosen.file === picked.name ? picked : null;
  const own = useMemo(() => bookTimes(ledgers.filter(({ key }) => key === scoring.ledger.key), finals, choicesOf), [ledgers, finals, scoring]);
  const shown = useMemo(() => ({ when: scoring.when, frozen }), [scoring, frozen]);
  const written = baseAt(bases, 'written');
  const final = frozen ? undefined : own.find((each) => each.final !== null && sameTime(each.when, scoring.when));
  const against = useMemo((): Against | undefined => chosen ?? (frozen ? undefined : written ? { with: 'written' } : final && { with: 'final', time: timeKey(final.when) }), [chosen, frozen, written, final]);
  const file = useMemo(() => (book?.read && 'times' in book.read ? comparableTimes(book.read.times, scoring, book.name) : null), [book, scoring]);
  const aimed = useMemo(() => (against?.with === 'file' ? file && inFile(file, against) : chosenTime(own, against, shown, language)), [against, file, own, shown, language]);
  const time = aimed && 'found' in aimed ? aimed.found : null;
  // A new reading of the same rows asks for the same.
  const asked = useMemo(() => {
    const request = time && requestFor(time);
    return request && JSON.stringify({ ...request, detail: 'items' });
  }, [time]);
  const { answer, failure } = useAnswer(asked, true);
  return useMemo((): Comparing => {
    const options: AgainstOption[] = [{ against: { with: 'written' }, name: written ? momentName(written, t) : t('printBeforeNotWritten') }, ...own.filter((each) => !isShown(each, shown)).map((each) => ({ against: againstOf(each), name: nameOf(each, language) }))];
    const fileTimes = file && 'found' in file ? file.found.map((each): AgainstOption => ({ against: { with: 'file', file: book?.name ?? '', time: timeKey(each.when) }, name: nameOf(each, language, book?.name) })) : [];
    const look = frozen ? undefined : baseAt(bases, 'look');
    const shared = { options, fileTimes: fileTimes.length > 1 ? fileTimes : [], picked: picked?.name ?? null, pick, usual: usualName({ written: frozen ? undefined : written, final, look }, t, language), before: null, failure: null, waiting: false };
    if (against === undefined || against.with === 'written') {
      const base = against ? written : look;
      if (base?.answer) return { ...shared, before: { name: momentName(base, t), units: base.answer.units } };
      return against ? { ...shared, failure: t('printBeforeNotWritten') } : shared;
    }
    if (against.with === 'file' && !file) {
      if (book?.read && 'failure' in book.read) return { ...shared, failure: book.read.failure };
      return book ? { ...shared, waiting: true } : { ...shared, failure: against.file === undefined ? t('printPickFirst') : t('printPickAgain', { file: against.file }) };
    }
    if (aimed && 'fault' in aimed) return { ...shared, failure: told(aimed.fault, language) };
    if (!time) return shared;
    const name = nameOf(time, language, against.with === 'file' ? (book?.name ?? '') : null);
    if (failure !== null) return { ...shared, failure: t('printAgainstFault', { name, detail: failure }) };
    if (asked !== null && answer === null) return { ...shared, waiting: true };
    const before = beforeOf(time, answer, name);
    return 'fault' in before ? { ...shared, failure: told(before.fault, language) } : { ...shared, before: before.found };
  }, [against, aimed, time, asked, answer, failure, own, file, book, picked, pick, bases, written, final, frozen, shown, language, t]);
}

/** The time that was chosen of a file, else its latest. */
function inFile(file: Found<readonly [BookTime, ...BookTime[]]>, { time }: Against): Found<BookTime> {
  return 'fault' in file ? file : { found: file.found.find(({ when }) => timeKey(when) === time) ?? file.found[0] };
}

const againstOf = ({ when, final }: BookTime): Against => ({ with: final ? 'final' : 'time', time: timeKey(when) });

const baseAt = (bases: readonly Base[], key: Base['key']): Base | undefined => bases.find((base) => base.key === key && base.answer);

function usualName({ written, final, look }: { readonly written: Base | undefined; readonly final: BookTime | undefined; readonly look: Base | undefined }, t: SayPrint, language: 'zh' | 'en'): string | null {
  if (written) return momentName(written, t);
  return final ? nameOf(final, language) : look ? momentName(look, t) : null;
}

function momentName({ key, at }: Base, t: SayPrint): string {
  return t(key === 'written' ? 'printBeforeWritten' : 'printBeforeLook', { time: localMinute(new Date(at)) });
}
