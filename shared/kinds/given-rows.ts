import type { CompiledItem } from '../engine/compiled';
import { COUNTED, DIFFERS, DUPLICATE, NONE, type Run } from '../engine/run';

/**
 * A given item takes one fact of a unit. Equal repeats are noted and change nothing; differing ones
 * leave the score undecided. Two rows are equal when what the clause reads is equal.
 *
 * Marks the rows, writes the notes, and tells whether the values differ.
 */
export function differ(
  run: Run,
  unit: number,
  item: CompiledItem,
  head: number,
  read: (run: Run, row: number) => string | number,
): boolean {
  const { next, fate } = run.rows;
  fate[head] = COUNTED;
  if (next[head] === NONE) return false;
  const seen = new Map<string | number, number>();
  let repeats = 0;
  for (let row = head; row !== NONE; row = next[row] ?? NONE) {
    const value = read(run, row);
    const first = seen.get(value);
    if (first === undefined) {
      seen.set(value, row);
      fate[row] = COUNTED;
      continue;
    }
    fate[row] = DUPLICATE;
    run.rows.event[row] = first;
    repeats++;
  }
  if (repeats > 0) run.note(unit, item.code, 'DUPLICATE', 'noteDuplicate', { item: item.spec.name, count: repeats });
  if (seen.size === 1) return false;
  for (const row of seen.values()) fate[row] = DIFFERS;
  const values = [...seen.values()].map((row) => run.rows.facts[row]?.value ?? run.rows.facts[row]?.kind ?? '');
  run.note(unit, item.code, 'CONFLICT', 'noteConflict', { item: item.spec.name, values: values.join('、') });
  return true;
}
