import type { ItemHead, Run } from '../../../model/plan';
import { greater, lesser, NOTHING } from '../../../numbers/scaled';
import { DUPLICATE, NONE, UNPROVEN } from '../../../model/rows/rows';
import { eventKey, type Hull, type Key } from './count-once';

/**
 * "The highest standard counts, once": of the rows that share a key the highest level stands for
 * all, on each side (adding, taking) for itself; at one level the greater count. A row that gives
 * nothing has no side and repeats nothing.
 *
 * The rows must be given with `low`, `count` and `fate`. The others are marked as DUPLICATE. Where the
 * highest lacks its proof, the next one stands if it does not hold: gives what is then possible, by
 * the row that stands for all.
 */
export function keepHighestLevel(run: Run, unit: number, item: ItemHead, head: number, key: Key): ReadonlyMap<number, Hull> {
  const { rows } = run;
  const named = key[key.length - 1] as 'subject';
  const winners = new Map<string, number>();
  const members = new Map<string, number[]>();
  const repeats: { row: number; side: string }[] = [];
  const levelsOf = new Map<string, Set<number>>();
  for (let row = head; row !== NONE; row = rows.after(row)) {
    const name = rows.facts.at(row)?.[named]?.trim();
    if (!name || rows.key(name) === '' || rows.lowOf(row) === 0) continue;
    const side = `${rows.lowOf(row) < 0 ? '-' : '+'}${eventKey(rows, row, key)}`;
    levelsOf.set(side, (levelsOf.get(side) ?? new Set()).add(rows.levelOf(row)));
    members.set(side, [...(members.get(side) ?? []), row]);
    const winner = winners.get(side);
    if (winner === undefined || higher(run, row, winner)) winners.set(side, row);
    if (winner !== undefined) repeats.push({ row: winners.get(side) === row ? winner : row, side });
    const other = levelsOf.get((side.startsWith('-') ? '+' : '-') + side.slice(1));
    if (other?.has(rows.levelOf(row))) run.note(unit, item.code, 'CONFLICT', 'bothSides', { subject: name });
  }
  const hulls = new Map<number, Hull>();
  for (const [side, row] of winners) if (rows.fateOf(row) === UNPROVEN) hulls.set(row, possible(run, members.get(side) ?? []));
  for (const { row, side } of repeats) {
    rows.mark(row, DUPLICATE);
    rows.countAs(row, winners.get(side) ?? row);
  }
  run.noteRepeats(unit, item, repeats.map(({ row }) => row));
  return hulls;
}

/** Each row that lacks its proof may stand, down to the highest that is proven; 0 where none is. */
function possible(run: Run, members: readonly number[]): Hull {
  const { rows } = run;
  const falling = [...members].sort((a, b) => (higher(run, a, b) ? -1 : higher(run, b, a) ? 1 : 0));
  const proven = falling.findIndex((row) => rows.fateOf(row) !== UNPROVEN);
  const points = falling.slice(0, proven < 0 ? undefined : proven + 1).map((row) => rows.lowOf(row));
  if (proven < 0) points.push(NOTHING);
  return { low: points.reduce(lesser), high: points.reduce(greater) };
}

/** More points for one event, then more events. */
function higher(run: Run, row: number, than: number): boolean {
  const { rows } = run;
  const each = (r: number): number => Math.abs(rows.lowOf(r)) / rows.timesOf(r);
  if (each(row) !== each(than)) return each(row) > each(than);
  return rows.timesOf(row) > rows.timesOf(than);
}
