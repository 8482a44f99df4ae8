import type { Interval } from '../../../shared/contract/answer';
import { interval } from '../../results/figures';
import type { PrintCell, PrintLine, PrintRole } from '../model/print-sheet';

/** Where there is no figure, and none is to come. */
export const NONE = '—';

export const cell = (value: string | number, role: PrintRole): PrintCell => ({ value, role });
export const text = (value: string): PrintCell => cell(value, 'text');
export const centre = (value: string): PrintCell => cell(value, 'centre');
export const heading = (value: string): PrintCell => cell(value, 'heading');

/** A settled figure as a number, an open one as the interval it lies in. */
export function figure(value: number | null, range: Interval | null = null): PrintCell {
  if (value !== null) return cell(value, 'figure');
  if (range && range.low === range.high) return cell(range.low, 'figure');
  return cell(range ? interval(range) : NONE, 'figure');
}

/** One cell across so many columns. */
export function across(value: string, role: PrintRole, columns: number): PrintLine {
  return { cells: [{ value, role, across: columns }, ...Array.from({ length: columns - 1 }, () => null)] };
}

/** Two texts at both ends of a line, each with its share of the columns. */
export function ends(left: string, right: string, columns: readonly { readonly width: number }[]): PrintLine {
  const count = columns.length;
  if (count === 1 || left === '' || right === '') return across(left === '' ? right : [left, right].filter(Boolean).join('　'), left === '' ? 'line-end' : 'line', count);
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const share = (left.length + 2) / (left.length + right.length + 4);
  let [first, used] = [0, 0];
  while (first < count - 1 && (first === 0 || used + (columns[first]?.width ?? 0) / 2 < whole * share)) used += columns[first++]?.width ?? 0;
  const rest = count - first;
  const blanks = (number: number): null[] => Array.from({ length: number }, () => null);
  return { cells: [{ value: left, role: 'line', across: first }, ...blanks(first - 1), { value: right, role: 'line-end', across: rest }, ...blanks(rest - 1)] };
}
