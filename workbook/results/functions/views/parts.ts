import type { Interval, ItemResult } from '../../../../shared/contract/answer';
import type { Slots } from '../../../../shared/i18n/language';
import { say } from '../../../../shared/i18n/language';
import { cellWords, type CellWord } from '../../../../shared/i18n/workbook/cells';
import { openReasons } from '../../../../shared/report/item/open-reasons';
import type { CellError, Scalar } from '../../content';
import { notAvailable, wrong } from '../../content';
import { reasonOfRow } from '../../problems';
import type { Found } from '../ask';

const reasonsShown = 4;

export function text(found: Found, word: CellWord, slots: Slots = {}): string {
  return say(cellWords, word, found.language, slots);
}

/** A figure of a document: the number of the answer prints the exact decimal. */
export function figure(value: number): string {
  return String(value);
}

/** Why the unit, or the item asked for, is open. */
export function whyOpen(found: Found): string {
  const { messages, unscored } = openReasons(found.unit, found.item);
  const reasons = [...messages, ...(unscored.length > 0 ? [noScoreYet(found, unscored)] : [])];
  return reasons.slice(0, reasonsShown).join(text(found, 'mark-clause')) + (reasons.length > reasonsShown ? '…' : '');
}

function noScoreYet(found: Found, items: readonly ItemResult[]): string {
  const names = items.slice(0, reasonsShown).map(({ name }) => name).join(text(found, 'mark-list'));
  const more = items.length > reasonsShown ? text(found, 'open-more', { count: items.length }) : '';
  return text(found, 'open-items', { items: names + more });
}

/** `#N/A` with the interval and the reason. */
export function open(found: Found, range: Interval | null): CellError {
  const why = whyOpen(found);
  return notAvailable(range ? text(found, 'open', { low: figure(range.low), high: figure(range.high), why }) : text(found, 'open-all', { why }));
}

/** `#VALUE!` with what is wrong in the rows of the unit, or of the item alone. */
export function rowsWrong(found: Found): CellError {
  const { ledger, unit, item, rowProblems, language } = found;
  const own = item === null ? rowProblems : rowProblems.filter((problem) => problem.item === item.code);
  const problems = own.length > 0 ? own : rowProblems;
  const why = problems.slice(0, reasonsShown).map((problem) => reasonOfRow(ledger, problem, language)).join(' ');
  return wrong(text(found, 'rows-wrong', { unit: unit.unit, count: problems.length, why: problems.length > reasonsShown ? `${why}…` : why }));
}

/** Excel makes a 0 of null; what a document does not give is an empty text in a table. */
export function orEmpty(value: number | string | null | undefined): Scalar {
  return value ?? '';
}
