import { DUPLICATE, NONE, UNPROVEN, type Rows } from '../../../model/rows/rows';
import { asScaled, greater, lesser, type Scaled } from '../../../numbers/scaled';
import type { Run } from '../../../model/plan';

/**
 * One event counts once: of the rows that share a key the heaviest gives the points.
 *
 * Weight is measured after `count`. A row with an open amount weighs an interval; a row that lacks
 * its proof holds in full or not at all. The outcome is the hull of all that is then possible.
 * On equal weight the deduction wins.
 */

/** Fields whose text, taken together, names an event; each of them must be given. */
export type Key = readonly ('kind' | 'level' | 'subject' | 'evidence' | 'period')[];

/** Up to this many rows a scan is faster than a table. */
const FEW = 12;

/** Groups the rows from `head` on; afterwards `event` of every row names the row that stands for its event. */
export function groupEvents(run: Run, head: number, key: Key): number {
  const { next, event, facts, fate, key: read } = run.rows;
  let rows = 0;
  let repeats = 0;
  let table: Map<string, number> | null = null;
  for (let row = head; row !== NONE; row = next[row] ?? NONE, rows++) {
    // Counted under another item already: it stands for nothing here, and goes on naming the row that counts in its place.
    if (fate[row] === DUPLICATE) continue;
    event[row] = row;
    // A row that lacks a field of the key is an event of its own.
    if (key.some((field) => read(facts[row]?.[field]) === '')) continue;
    let first = NONE;
    if (rows < FEW) {
      for (let other = head; other !== row; other = next[other] ?? NONE) {
        if (fate[other] !== DUPLICATE && sameEvent(run.rows, other, row, key)) {
          first = event[other] ?? NONE;
          break;
        }
      }
    } else {
      table ??= tabulate(run, head, row, key);
      const text = eventKey(run.rows, row, key);
      first = table.get(text) ?? NONE;
      if (first === NONE) table.set(text, row);
    }
    if (first !== NONE) {
      event[row] = first;
      repeats++;
    }
  }
  return repeats;
}

function sameEvent({ facts, key: read }: Rows, a: number, b: number, key: Key): boolean {
  for (const field of key) {
    const [one, other] = [facts[a]?.[field], facts[b]?.[field]];
    if (one !== other && read(one) !== read(other)) return false;
  }
  return true;
}

/** The key of a row as one text. */
export function eventKey({ facts, key: read }: Rows, row: number, key: Key): string {
  return JSON.stringify(key.map((field) => read(facts[row]?.[field])));
}

function tabulate(run: Run, head: number, end: number, key: Key): Map<string, number> {
  const table = new Map<string, number>();
  for (let row = head; row !== end; row = run.rows.next[row] ?? NONE) {
    if (run.rows.event[row] === row) table.set(eventKey(run.rows, row, key), row);
  }
  return table;
}

/** Points of one event, scaled. */
export interface Hull {
  low: Scaled;
  high: Scaled;
}

/**
 * The hull of an event's points over its rows, which must be given with their `low`, `high` and
 * `fate`. Marks all but the heaviest as DUPLICATE and lets `event` name that one.
 */
export function settleEvent(run: Run, members: readonly number[]): Hull {
  const { low, high, fate, event } = run.rows;
  let firm = -1;
  let firmDeducts = false;
  for (const row of members) {
    if (fate[row] === UNPROVEN) continue;
    const least = Math.min(Math.abs(low[row] ?? 0), Math.abs(high[row] ?? 0));
    const deducts = (low[row] ?? 0) < 0;
    if (least > firm || (least === firm && deducts)) [firm, firmDeducts] = [least, deducts];
  }
  const hull: Hull = { low: asScaled(Infinity), high: asScaled(-Infinity) };
  if (firm < 0) widen(hull, 0, 0);
  let winner = NONE;
  for (const row of members) {
    const a = Math.abs(low[row] ?? 0);
    const b = Math.abs(high[row] ?? 0);
    const most = Math.max(a, b);
    const least = fate[row] === UNPROVEN ? most : Math.min(a, b);
    const deducts = (low[row] ?? 0) < 0;
    if (winner === NONE || heavier(run, row, winner)) winner = row;
    if (most < firm || (most === firm && firmDeducts && !deducts)) continue;
    const from = Math.max(least, firm);
    if (deducts) widen(hull, -most, -from);
    else widen(hull, from, most);
  }
  for (const row of members) {
    event[row] = winner;
    if (row !== winner) fate[row] = DUPLICATE;
  }
  return hull;
}

function widen(hull: Hull, low: number, high: number): void {
  hull.low = lesser(hull.low, asScaled(low + 0));
  hull.high = greater(hull.high, asScaled(high + 0));
}

/** Greater low with the greater high; on equal weight the deduction, then what is proven, then the earlier row. */
function heavier(run: Run, row: number, than: number): boolean {
  const { low, high, fate } = run.rows;
  const most = (r: number) => Math.max(Math.abs(low[r] ?? 0), Math.abs(high[r] ?? 0));
  const least = (r: number) => Math.min(Math.abs(low[r] ?? 0), Math.abs(high[r] ?? 0));
  if (most(row) !== most(than)) return most(row) > most(than);
  if (least(row) !== least(than)) return least(row) > least(than);
  const [deducts, other] = [(low[row] ?? 0) < 0, (low[than] ?? 0) < 0];
  if (deducts !== other) return deducts;
  return fate[row] !== UNPROVEN && fate[than] === UNPROVEN;
}
