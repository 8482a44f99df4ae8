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
  const { rows } = run;
  const { facts, key: read } = rows;
  let seen = 0;
  let repeats = 0;
  let table: Map<string, number> | null = null;
  for (let row = head; row !== NONE; row = rows.after(row), seen++) {
    // Counted under another item already: it stands for nothing here, and goes on naming the row that counts in its place.
    if (rows.fateOf(row) === DUPLICATE) continue;
    rows.countAs(row, row);
    // A row that lacks a field of the key is an event of its own.
    if (key.some((field) => read(facts.at(row)?.[field]) === '')) continue;
    let first = NONE;
    if (seen < FEW) {
      for (let other = head; other !== row; other = rows.after(other)) {
        if (rows.fateOf(other) !== DUPLICATE && sameEvent(rows, other, row, key)) {
          first = rows.eventOf(other);
          break;
        }
      }
    } else {
      table ??= tabulate(rows, head, row, key);
      const text = eventKey(rows, row, key);
      first = table.get(text) ?? NONE;
      if (first === NONE) table.set(text, row);
    }
    if (first !== NONE) {
      rows.countAs(row, first);
      repeats++;
    }
  }
  return repeats;
}

function sameEvent({ facts, key: read }: Rows, a: number, b: number, key: Key): boolean {
  for (const field of key) {
    const [one, other] = [facts.at(a)?.[field], facts.at(b)?.[field]];
    if (one !== other && read(one) !== read(other)) return false;
  }
  return true;
}

/** The key of a row as one text. */
export function eventKey({ facts, key: read }: Rows, row: number, key: Key): string {
  return JSON.stringify(key.map((field) => read(facts.at(row)?.[field])));
}

function tabulate(rows: Rows, head: number, end: number, key: Key): Map<string, number> {
  const table = new Map<string, number>();
  for (let row = head; row !== end; row = rows.after(row)) {
    if (rows.eventOf(row) === row) table.set(eventKey(rows, row, key), row);
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
export function settleEvent({ rows }: Run, members: readonly number[]): Hull {
  let firm = -1;
  let firmDeducts = false;
  for (const row of members) {
    if (rows.fateOf(row) === UNPROVEN) continue;
    const least = rows.lightOf(row);
    const deducts = rows.lowOf(row) < 0;
    if (least > firm || (least === firm && deducts)) [firm, firmDeducts] = [least, deducts];
  }
  const hull: Hull = { low: asScaled(Infinity), high: asScaled(-Infinity) };
  if (firm < 0) widen(hull, 0, 0);
  let winner = NONE;
  for (const row of members) {
    const most = rows.heavyOf(row);
    const least = rows.fateOf(row) === UNPROVEN ? most : rows.lightOf(row);
    const deducts = rows.lowOf(row) < 0;
    if (winner === NONE || heavier(rows, row, winner)) winner = row;
    if (most < firm || (most === firm && firmDeducts && !deducts)) continue;
    const from = Math.max(least, firm);
    if (deducts) widen(hull, -most, -from);
    else widen(hull, from, most);
  }
  for (const row of members) {
    rows.countAs(row, winner);
    if (row !== winner) rows.mark(row, DUPLICATE);
  }
  return hull;
}

function widen(hull: Hull, low: number, high: number): void {
  hull.low = lesser(hull.low, asScaled(low + 0));
  hull.high = greater(hull.high, asScaled(high + 0));
}

/** Greater low with the greater high; on equal weight the deduction, then what is proven, then the earlier row. */
function heavier(rows: Rows, row: number, than: number): boolean {
  if (rows.heavyOf(row) !== rows.heavyOf(than)) return rows.heavyOf(row) > rows.heavyOf(than);
  if (rows.lightOf(row) !== rows.lightOf(than)) return rows.lightOf(row) > rows.lightOf(than);
  const [deducts, other] = [rows.lowOf(row) < 0, rows.lowOf(than) < 0];
  if (deducts !== other) return deducts;
  return rows.fateOf(row) !== UNPROVEN && rows.fateOf(than) === UNPROVEN;
}
