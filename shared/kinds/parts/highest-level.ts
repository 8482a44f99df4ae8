import type { CompiledItem, Run } from '../../model/plan';
import { DUPLICATE, NONE } from '../../model/rows';
import { eventKey, type Key } from './count-once';

/**
 * "The highest standard counts, once": of the rows that share a key the highest level stands for
 * all, on each side (adding, taking) for itself; at one level the greater count. A row that gives
 * nothing has no side and repeats nothing.
 *
 * The rows must be given with `low` and `count`. The others are marked as DUPLICATE.
 */
export function keepHighestLevel(run: Run, unit: number, item: CompiledItem, head: number, key: Key): void {
  const { next, low, level, facts, fate, event } = run.rows;
  const named = key[key.length - 1] as 'subject';
  const winners = new Map<string, number>();
  const repeats: { row: number; side: string }[] = [];
  const levelsOf = new Map<string, Set<number>>();
  for (let row = head; row !== NONE; row = next[row] ?? NONE) {
    const name = facts[row]?.[named]?.trim();
    if (!name || run.rows.key(name) === '' || low[row] === 0) continue;
    const side = `${(low[row] ?? 0) < 0 ? '-' : '+'}${eventKey(run.rows, row, key)}`;
    levelsOf.set(side, (levelsOf.get(side) ?? new Set()).add(level[row] ?? NONE));
    const winner = winners.get(side);
    if (winner === undefined || higher(run, row, winner)) winners.set(side, row);
    if (winner !== undefined) repeats.push({ row: winners.get(side) === row ? winner : row, side });
    const other = levelsOf.get((side.startsWith('-') ? '+' : '-') + side.slice(1));
    if (other?.has(level[row] ?? NONE)) run.note(unit, item.code, 'CONFLICT', 'bothSides', { subject: name });
  }
  for (const { row, side } of repeats) {
    fate[row] = DUPLICATE;
    event[row] = winners.get(side) ?? row;
  }
  run.noteRepeats(unit, item, repeats.map(({ row }) => row));
}

/** More points for one event, then more events. */
function higher(run: Run, row: number, than: number): boolean {
  const { low, count } = run.rows;
  const each = (r: number): number => Math.abs(low[r] ?? 0) / (count[r] ?? 1);
  if (each(row) !== each(than)) return each(row) > each(than);
  return (count[row] ?? 1) > (count[than] ?? 1);
}
