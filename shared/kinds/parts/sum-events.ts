import type { CompiledItem, Run } from '../../model/plan';
import { LIMIT } from '../../numbers/decimal';
import { DUPLICATE, NONE, UNPROVEN } from '../../model/rows';
import { groupEvents, settleEvent, type Key } from './count-once';

/** Sums of one unit's events, adds and takes apart, since a cap may hold for each side. Scaled. */
export interface Sides {
  addLow: number;
  addHigh: number;
  takeLow: number;
  takeHigh: number;
}

const sides: Sides = { addLow: 0, addHigh: 0, takeLow: 0, takeHigh: 0 };

/**
 * Adds up the rows from `head` on, which must be given with `low`, `high` and `fate`.
 * With a key, rows of one event count once. `bounded`: a cap or floor ends each side, so that a sum
 * beyond what is held exactly decides all the same. The result is overwritten by the next call.
 */
export function sumEvents(run: Run, unit: number, item: CompiledItem, head: number, key: Key | null, bounded = false): Sides {
  sides.addLow = sides.addHigh = sides.takeLow = sides.takeHigh = 0;
  const { next, fate, event, low, high } = run.rows;
  const repeats = key === null ? 0 : groupEvents(run, head, key);
  if (repeats > 0) {
    run.noteRepeats(unit, item, sumGroups(run, head));
  } else {
    for (let row = head; row !== NONE; row = next[row] ?? NONE) {
      // Already counted under another item.
      if (fate[row] === DUPLICATE) continue;
      event[row] = row;
      const from = low[row] ?? 0;
      const to = high[row] ?? 0;
      if (fate[row] === UNPROVEN) add(Math.min(0, from), Math.max(0, to));
      else add(from, to);
    }
  }
  if (!bounded && (sides.addHigh >= LIMIT || sides.takeLow <= -LIMIT)) run.overflow(unit, item, head);
  return sides;
}

/** Gives the rows that another one counts for. */
function sumGroups(run: Run, head: number): number[] {
  const { next, event, fate, low, high } = run.rows;
  const members = new Map<number, number[]>();
  const repeats: number[] = [];
  for (let row = head; row !== NONE; row = next[row] ?? NONE) {
    if (fate[row] === DUPLICATE) continue;
    const first = event[row] ?? row;
    const group = members.get(first);
    if (group) group.push(row);
    else members.set(first, [row]);
  }
  for (const group of members.values()) {
    if (group.length > 1) {
      const hull = settleEvent(run, group);
      add(hull.low, hull.high);
      repeats.push(...group.filter((row) => event[row] !== row));
      continue;
    }
    const row = group[0] ?? NONE;
    const [from, to] = [low[row] ?? 0, high[row] ?? 0];
    if (fate[row] === UNPROVEN) add(Math.min(0, from), Math.max(0, to));
    else add(from, to);
  }
  return repeats;
}

function add(low: number, high: number): void {
  if (low > 0) sides.addLow += low;
  else sides.takeLow += low;
  if (high > 0) sides.addHigh += high;
  else sides.takeHigh += high;
}
