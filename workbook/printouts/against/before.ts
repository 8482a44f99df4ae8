import type { ScoreAnswer } from '../../../shared/contract/answer';
import { againstWords } from '../../../shared/i18n/against';
import { message, say, type Language, type Message } from '../../../shared/i18n/language';
import type { Scoring } from '../../results/scoring';
import { timeKey, type When } from '../../results/question';
import type { Against } from '../model/choices';
import type { Before } from '../model/source';
import { timeText } from '../parts/times';
import { saying } from '../parts/words';
import { requestFor, scoringFor, type BookTime } from './book-times';

/** Something, or why it cannot be had. */
export type Found<T> = { readonly found: T } | { readonly fault: Message };

/** `2018年度（2019-01-15 17:42 定稿）`, with the name of its file where it is of another workbook. */
export function nameOf({ when, final }: BookTime, language: Language, file: string | null = null): string {
  const word = file === null ? (final ? 'final' : 'year') : final ? 'fileFinal' : 'file';
  return say(againstWords, word, language, { when: timeText(when, saying(language)), time: final?.record.time ?? '', file: file ?? '' });
}

/** What of another workbook can be compared with results by this document; where it has a year as it was frozen, that is what counts. */
export function comparableTimes(all: readonly BookTime[], { ledger, rulebook }: Pick<Scoring, 'ledger' | 'rulebook'>, file: string): Found<readonly [BookTime, ...BookTime[]]> {
  const [first] = all;
  if (!first) return { fault: message(againstWords, 'noLedger', { file }) };
  const same = all.filter((time) => sameDocument(time, { ledger, rulebook }));
  const counts = same.filter(({ final, ledger: own, when }) => final !== null || !same.some((each) => each.final !== null && each.ledger.key === own.key && timeKey(each.when) === timeKey(when)));
  const [latest, ...others] = counts;
  if (!latest) return { fault: message(againstWords, 'otherDocument', { file, title: first.ledger.rulebook?.title ?? first.final?.source.rulebook ?? '', own: rulebook.title }) };
  return { found: [latest, ...others] };
}

/** What is printed itself: a time, of today or as it was frozen. */
export interface Shown {
  readonly when: When;
  readonly frozen: boolean;
}

export const isShown = ({ when, final }: BookTime, shown: Shown): boolean => timeKey(when) === timeKey(shown.when) && (final !== null) === shown.frozen;

/** The results of this workbook that were chosen by their time; null where no such choice was made. Nothing is compared with itself. */
export function chosenTime(own: readonly BookTime[], against: Against | undefined, shown: Shown, language: Language): Found<BookTime> | null {
  if (against?.with !== 'final' && against?.with !== 'time') return null;
  const { time = '' } = against;
  const found = own.find((each) => timeKey(each.when) === time && (each.final !== null) === (against.with === 'final'));
  if (!found) return { fault: message(againstWords, 'gone', { time }) };
  return isShown(found, shown) ? { fault: message(againstWords, 'itself', { name: nameOf(found, language) }) } : { found };
}

/** What is compared with, once it was scored; `null` where the service refused it. */
export function beforeOf(time: BookTime, answer: ScoreAnswer | null, name: string): Found<Before> {
  if (requestFor(time) === null) return { fault: message(againstWords, 'finalNotKept', { name }) };
  if (answer === null) return { fault: message(againstWords, 'refused', { name }) };
  const scoring = scoringFor(time, answer);
  return scoring ? { found: { name, units: scoring.answer.units } } : { fault: message(againstWords, 'finalOther', { name }) };
}

/** Rules that a workbook carries itself go by their title: it may bear another year. */
function sameDocument({ ledger, final }: BookTime, own: Pick<Scoring, 'ledger' | 'rulebook'>): boolean {
  const carried = ledger.edition !== undefined || own.ledger.edition !== undefined;
  if (!carried) return ledger.rulebook?.id === own.rulebook.id;
  const title = ledger.rulebook?.title ?? final?.source.rulebook ?? '';
  return withoutYears(title) === withoutYears(own.rulebook.title);
}

const withoutYears = (title: string): string => title.replace(/[（(【[].*?[）)】\]]|[\d〇零一二三四五六七八九十]{2,}\s*(?:年度?|-)?|\s/g, '');
