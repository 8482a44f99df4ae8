import { narrow, textOf, isBlank, isDash } from '../model/text';
import { readNumber } from '../model/numbers';
import type { Cell } from '../model/grid';

/** A text for comparing words: narrow signs, no blanks and breaks. Not for places: signs may go. */
export const squeezed = (text: Cell): string => narrow(text).replace(/\s+/gu, '');

/** Nothing to read: blank, strokes, or a place to fill in by hand. */
export const isEmpty = (cell: Cell): boolean => isBlank(cell) || isDash(cell) || (typeof cell === 'string' && /^[_＿\s:：]*$/u.test(textOf(cell)));

/** The figure that a cell holds and nothing else: `8`, `６ 0`, `8分`, `20%` (0.2 with `share`); null for anything more. */
export function figure(cell: Cell): number | null {
  if (isEmpty(cell)) return null;
  const text = typeof cell === 'string' ? squeezed(cell).replace(/^[(（]|[)）]$/gu, '') : cell;
  const read = readNumber(text);
  return read.kind === 'number' ? Number(read.value) : null;
}

/** `95%` is 0.95; a number of a sheet is a share already. */
export function share(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const digits = /^(\d+(?:\.\d+)?)[%％]$/u.exec(squeezed(cell))?.[1];
  return digits === undefined ? null : percent(digits);
}

/** 95 of a hundred is 0.95: the point is moved, nothing is divided. */
export const percent = (digits: string): number => Number(`${digits}e-2`);
