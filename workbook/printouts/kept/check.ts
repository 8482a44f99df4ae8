import { digest } from '../../../shared/provenance/digest';
import type { Cell } from '../../model/grid';
import { textOf } from '../../model/text';

/**
 * A printout says itself whether somebody changed it by hand: its last line has a check over all that stands on it. So
 * it is known again whatever program saved the workbook in between, and on paper, too.
 */

/** Stands for the check while it is worked out. */
export const SLOT = '{check}';
const LENGTH = 10;
/** In the words of either language, before the check. */
const CHECK = new RegExp(`((?:本表校验|Check of this sheet) )(${SLOT.replace(/[{}]/g, '\\$&')}|[0-9a-f]{${LENGTH}})`);

/** The check of cells whose last line has a slot for it, or has one already. */
export function checkOf(cells: readonly (readonly Cell[])[]): string {
  const lines = cells.map((line) => trimmed(line.map((each) => textOf(each).replace(/\r\n?/g, '\n').replace(CHECK, `$1${SLOT}`))).join('\t'));
  return digest(trimmed(lines).join('\n')).slice(0, LENGTH);
}

/** The last line with the check in it. */
export const withCheck = (text: string, check: string): string => text.replace(SLOT, check);

/** Made to be handed out, and nothing that an office scores by: edited by hand or not. */
export const isPrintout = ({ cells }: { readonly cells: readonly (readonly Cell[])[] }): boolean => stateOf(cells) !== null;

/** What a sheet says of itself: `touched` where cells were changed since it was made, null where it is no printout. */
export function stateOf(cells: readonly (readonly Cell[])[]): 'untouched' | 'touched' | null {
  const found = cells.flatMap((line) => line.flatMap((each) => (typeof each === 'string' ? (CHECK.exec(each)?.[2] ?? []) : []))).at(-1);
  if (found === undefined) return null;
  return found === checkOf(cells) ? 'untouched' : 'touched';
}

function trimmed(texts: readonly string[]): readonly string[] {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === '') end--;
  return texts.slice(0, end);
}
