import type { ItemHead, Run } from '../../../model/plan';
import { asScaled, greater, lesser, UNKNOWN, type Scaled } from '../../../numbers/scaled';
import { COUNTED, DIFFERS, DUPLICATE, NONE } from '../../../model/rows/rows';
import { CONFLICT, OK } from '../../../model/statuses';
import type { Frame } from '../../../model/frame';
import type { NoteEntry } from '../../../model/entries';
import type { Text } from '../../../i18n/language';
import { listText, nameOf } from '../../../i18n/names';

/**
 * A given item takes one fact of a unit. Equal repeats are noted and change nothing; differing ones
 * leave the score undecided. Two rows are equal when what the clause reads is equal.
 *
 * Marks the rows, writes the notes, and tells whether the values differ.
 */
export function differ(run: Run, unit: number, item: ItemHead, head: number, read: Read, show?: Show): boolean {
  run.rows.mark(head, COUNTED);
  if (run.rows.after(head) === NONE) return false;
  const rows: number[] = [];
  for (let row = head; row !== NONE; row = run.rows.after(row)) rows.push(row);
  return compareRows(run, unit, item, rows, read, { show });
}

/** Prices the rows; what differs leaves the item anywhere between the least and the most of them. */
export function settleGiven(run: Run, frame: Frame, slot: number, head: number, disputed: boolean, pointsOf: (run: Run, row: number) => Scaled): void {
  let [low, high] = [asScaled(Infinity), asScaled(-Infinity)];
  for (let row = head; row !== NONE; row = run.rows.after(row)) {
    const points = pointsOf(run, row);
    run.rows.price(row, points);
    low = lesser(low, points);
    high = greater(high, points);
  }
  frame.settle(slot, low, high, disputed ? CONFLICT : OK, disputed ? UNKNOWN : low);
}

/** What the clause reads of a row, as one value. */
export type Read = (run: Run, row: number) => string | number;
/** The same as people write it. */
export type Show = (run: Run, row: number) => Text | string;

interface Saying {
  show?: Show | undefined;
  /** What is said where the rows differ. */
  conflict?: NoteEntry['text'];
}

/** The same for some of an item's rows: those of one kind, or of one list and month. */
export function compareRows(
  run: Run,
  unit: number,
  item: ItemHead,
  rows: readonly number[],
  read: Read,
  { show = written, conflict = 'noteConflict' }: Saying = {},
): boolean {
  const seen = new Map<string | number, number>();
  for (const row of rows) {
    const value = read(run, row);
    const first = seen.get(value);
    if (first === undefined) seen.set(value, row);
    run.rows.countAs(row, first ?? row);
    run.rows.mark(row, first === undefined ? COUNTED : DUPLICATE);
  }
  if (seen.size < rows.length) run.noteRepeats(unit, item, rows.filter((row) => run.rows.eventOf(row) !== row));
  if (seen.size < 2) return false;
  for (const row of seen.values()) run.rows.mark(row, DIFFERS);
  const values = [...seen.values()].map((row) => show(run, row)).map((shown) => (typeof shown === 'string' ? { zh: shown, en: shown } : shown));
  run.note(unit, item.code, 'CONFLICT', conflict, { item: nameOf(item.spec), values: listText(values) });
  return true;
}

const written: Show = (run, row) => {
  const { value, kind } = run.rows.facts.at(row) ?? {};
  return String(value ?? kind ?? '');
};
