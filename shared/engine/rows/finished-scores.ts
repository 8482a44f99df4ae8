import type { Fact } from '../../contract/request';
import { toNumber } from '../../numbers/decimal';
import type { Scaled } from '../../numbers/scaled';
import { joined, spanOf } from '../../i18n/language';
import type { CompiledItem, Run } from '../../model/plan';
import { CONFLICT, INVALID, OK, PENDING } from '../../model/statuses';
import { NONE, UNPROVEN } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { nameOf } from '../../i18n/names';

/**
 * Finished scores: a sheet often holds what an item has come to, with no events behind it. Such a
 * row gives the item its score as it is. Its rows stand apart from the others, so that nothing that
 * looks at events or places ever sees them; beside other rows they are only held against those.
 */
export const isRecorded = (fact: Fact, item: CompiledItem | undefined): boolean =>
  item?.points === true && fact.points !== undefined && fact.points !== null && String(fact.points).trim() !== '';

/** True where finished scores alone say what the item has come to. */
export const standsAlone = (frame: Frame, slot: number): boolean =>
  frame.recorded !== null && frame.head[slot] === NONE && frame.recorded.has(slot);

/** Gives the items without other rows their finished score. */
export function takeRecorded(run: Run, frame: Frame): void {
  for (const [slot, rows] of frame.recorded ?? []) {
    if (frame.head[slot] === NONE) take(run, frame, slot, rows);
  }
}

function take(run: Run, frame: Frame, slot: number, all: readonly number[]): void {
  const { unit, item } = placeOf(run, slot);
  const { low, high, fate } = run.rows;
  const rows = distinct(run, unit, item, all);
  // Of the assessed half-year or not: it then holds in full or not at all.
  const undated = rows.some((row) => fate[row] === UNPROVEN);
  const ends = rows.flatMap((row) => (fate[row] === UNPROVEN ? [0, low[row] ?? 0] : [low[row] ?? 0, high[row] ?? 0]));
  frame.low[slot] = Math.min(...ends);
  frame.high[slot] = Math.max(...ends);
  const settled = rows.length === 1 && frame.low[slot] === frame.high[slot];
  frame.raw[slot] = settled ? (frame.low[slot] ?? 0) : Number.NaN;
  frame.status[slot] = rows.length > 1 ? CONFLICT : settled ? OK : PENDING;
  const plain = (row: number): number => toNumber(run.rows.lowOf(row), run.compiled.settings.digits);
  const slots = { item: nameOf(item.spec), points: joined(rows.map(plain)) };
  if (rows.length > 1) run.note(unit, item.code, 'CONFLICT', 'noteConflict', { item: nameOf(item.spec), values: joined(rows.map(plain)) });
  else run.note(unit, item.code, 'RECORDED', 'noteRecorded', slots);
  if (undated) run.note(unit, item.code, 'PENDING', 'noteOpenRows', { item: nameOf(item.spec), count: all.length });
}

/** One row for each score; equal ones are told. */
function distinct(run: Run, unit: number, item: CompiledItem, rows: readonly number[]): number[] {
  const { low, fate, event } = run.rows;
  const first = new Map<string, number>();
  for (const row of rows) {
    const read = `${low[row]} ${fate[row]}`;
    event[row] = first.get(read) ?? row;
    if (event[row] === row) first.set(read, row);
  }
  run.noteRepeats(unit, item, rows.filter((row) => event[row] !== row));
  return [...first.values()];
}

/** Once all rows are evaluated: a finished score that lies outside what the other rows give contradicts them. */
export function holdAgainstRows(run: Run): void {
  const frame = run.now;
  for (const [slot, all] of frame.recorded ?? []) {
    if (frame.head[slot] === NONE || frame.status[slot] === INVALID) continue;
    const { unit, item } = placeOf(run, slot);
    const [low, high] = [frame.lowOf(slot), frame.highOf(slot)];
    const odd = distinct(run, unit, item, all).map((row) => run.rows.lowOf(row)).filter((points) => points < low || points > high);
    if (odd.length === 0) continue;
    const plain = (scaled: Scaled): number => toNumber(scaled, run.compiled.settings.digits);
    run.note(unit, item.code, 'CONFLICT', 'noteRecordedAside', {
      item: nameOf(item.spec),
      recorded: joined(odd.map(plain)),
      points: spanOf(plain(low), plain(high)),
    });
  }
}

function placeOf(run: Run, slot: number): { unit: number; item: CompiledItem } {
  const unit = slot % run.units.length;
  return { unit, item: run.compiled.items[(slot - unit) / run.units.length] as CompiledItem };
}
