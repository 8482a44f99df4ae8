import { digest } from '../../../shared/provenance/digest';
import type { Cell } from '../../model/grid';
import { textOf } from '../../model/text';
import { CHECK, SLOT } from './check-mark';

/**
 * A printout says itself whether somebody changed it by hand: its last line has a check over all that stands on it. So
 * it is known again whatever program saved the workbook in between, and on paper, too.
 */

const LENGTH = 10;

/** The check of cells whose last line has a slot for it, or has one already. */
export function checkOf(cells: readonly (readonly Cell[])[]): string {
  const lines = cells.map((line) => trimmed(line.map((each) => textOf(each).replace(/\r\n?/g, '\n').replace(CHECK, `$1${SLOT}`))).join('\t'));
  return digest(trimmed(lines).join('\n')).slice(0, LENGTH);
}

/** The last line with the check in it. */
export const withCheck = (text: string, check: string): string => text.replace(SLOT, check);

/** The check that a sheet has in its last line; null where it is no printout. */
export const checkIn = (cells: readonly (readonly Cell[])[]): string | null => cells.flatMap((line) => line.flatMap((each) => (typeof each === 'string' ? (CHECK.exec(each)?.[2] ?? []) : []))).at(-1) ?? null;

/** What a sheet says of itself: `touched` where cells were changed since it was made, null where it is no printout. */
export function stateOf(cells: readonly (readonly Cell[])[]): 'untouched' | 'touched' | null {
  const found = checkIn(cells);
  if (found === null) return null;
  return found === checkOf(cells) ? 'untouched' : 'touched';
}

function trimmed(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end--;
  return texts.slice(0, end);
}
