import type { ItemHead, Run } from '../../../model/plan';
import { greater, lesser, NOTHING, plus, type Scaled } from '../../../numbers/scaled';
import { LIMIT } from '../../../numbers/decimal';
import { DUPLICATE, NONE, UNPROVEN, type Rows } from '../../../model/rows/rows';
import { groupEvents, settleEvent, type Hull, type Key } from './count-once';

/** Sums of one unit's events, adds and takes apart, since a cap may hold for each side. Scaled. */
export class Sides {
  addLow = NOTHING;
  addHigh = NOTHING;
  takeLow = NOTHING;
  takeHigh = NOTHING;

  add(low: Scaled, high: Scaled): void {
    if (low > 0) this.addLow = (this.addLow + low) as Scaled;
    else this.takeLow = (this.takeLow + low) as Scaled;
    if (high > 0) this.addHigh = (this.addHigh + high) as Scaled;
    else this.takeHigh = (this.takeHigh + high) as Scaled;
  }

  /** A row by itself; one that lacks its proof holds in full or not at all. */
  addRow(rows: Rows, row: number): void {
    const from = rows.lowOf(row);
    const to = rows.highOf(row);
    if (rows.fateOf(row) === UNPROVEN) this.add(lesser(NOTHING, from), greater(NOTHING, to));
    else this.add(from, to);
  }

  get low(): Scaled {
    return plus(this.addLow, this.takeLow);
  }

  get high(): Scaled {
    return plus(this.addHigh, this.takeHigh);
  }
}

/**
 * Adds up the rows from `head` on, which must be given with `low`, `high` and `fate`.
 * With a key, rows of one event count once. `bounded`: a cap or floor ends each side, so that a sum
 * beyond what is held exactly decides all the same. `hulls`: rows that stand for more than themselves.
 */
export function sumEvents(
  run: Run,
  unit: number,
  item: ItemHead,
  head: number,
  key: Key | null,
  bounded = false,
  hulls: ReadonlyMap<number, Hull> | null = null,
): Sides {
  const sides = new Sides();
  const { rows } = run;
  const repeats = key === null ? 0 : groupEvents(run, head, key);
  if (repeats > 0) {
    run.noteRepeats(unit, item, sumGroups(run, head, sides));
  } else {
    for (let row = head; row !== NONE; row = rows.after(row)) {
      // Already counted under another item.
      if (rows.fateOf(row) === DUPLICATE) continue;
      rows.countAs(row, row);
      const hull = hulls?.get(row);
      if (hull) sides.add(hull.low, hull.high);
      else sides.addRow(rows, row);
    }
  }
  if (!bounded && (sides.addHigh >= LIMIT || sides.takeLow <= -LIMIT)) run.overflow(unit, item, head);
  return sides;
}

/** Gives the rows that another one counts for. */
function sumGroups(run: Run, head: number, sides: Sides): number[] {
  const { rows } = run;
  const members = new Map<number, number[]>();
  const repeats: number[] = [];
  for (let row = head; row !== NONE; row = rows.after(row)) {
    if (rows.fateOf(row) === DUPLICATE) continue;
    const first = rows.eventOf(row);
    const group = members.get(first);
    if (group) group.push(row);
    else members.set(first, [row]);
  }
  for (const [first, group] of members) {
    if (group.length === 1) {
      sides.addRow(rows, first);
      continue;
    }
    const hull = settleEvent(run, group);
    sides.add(hull.low, hull.high);
    repeats.push(...group.filter((row) => rows.eventOf(row) !== row));
  }
  return repeats;
}
