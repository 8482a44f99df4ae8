import type { LedgerField } from '../ledger/fields';
import type { Cell } from '../model/grid';
import { isBlank } from '../model/text';
import { frameKey, isFilled, rowKey, type Returned, type ReturnedRow } from './returned';
import type { Sent } from './senders';

/** A row of the merged ledger. */
export interface MergedRow {
  readonly cells: ReadonlyMap<LedgerField, Cell>;
  readonly file: string;
  readonly address: string;
}

export interface Merged {
  readonly rows: readonly MergedRow[];
  /** Units that should have sent and did not. */
  readonly missing: readonly string[];
  /** Units of which several files came; those that say the same are taken once, others not at all. */
  readonly twice: readonly { readonly unit: string; readonly files: readonly string[]; readonly same: boolean }[];
  /** Rows that stand in two files, word for word. */
  readonly doubled: readonly { readonly first: MergedRow; readonly other: MergedRow }[];
  /** Forms of which nobody knows whose they are: rows without a unit. */
  readonly nameless: readonly { readonly file: string; readonly address: string }[];
  /** Rows left out because nothing is filled in. */
  readonly blank: number;
}

/** Puts the returns together. `form`: as it was sent out; `known`: who should have sent. */
export function mergeReturns(sent: readonly Sent[], form: readonly Returned[], known: readonly string[]): Merged {
  const twice = twiceOf(sent);
  const barred = new Set(twice.filter(({ same }) => !same).map(({ unit }) => unit));
  const spare = new Set(twice.filter(({ same }) => same).flatMap(({ unit, files }) => files.slice(1).map((file) => `${unit} ${file}`)));
  const taken = sent.filter(({ unit, returned }) => unit === null || (!barred.has(unit) && !spare.has(`${unit} ${returned.file}`)));
  const all = taken.flatMap(({ returned, unit }) => returned.rows.map((raw) => ({ raw, row: withUnit(raw, unit), file: returned.file })));
  const isOwn = ownRows(all, form);
  const kept = all.filter((each) => isFilled(each.row) || !isOwn(each));
  const rows = kept.map(({ row, file }): MergedRow => ({ cells: row.cells, file, address: row.address }));
  const came = new Set([...sent.flatMap(({ unit }) => unit ?? []), ...rows.flatMap(({ cells }) => String(cells.get('unit') ?? ''))]);
  return {
    rows: rows.filter(({ cells }) => !isBlank(cells.get('unit') ?? '')),
    missing: known.filter((unit) => !came.has(unit)),
    twice,
    doubled: doubledAmong(rows),
    nameless: rows.filter(({ cells }) => isBlank(cells.get('unit') ?? '')).map(({ file, address }) => ({ file, address })),
    blank: all.length - kept.length,
  };
}

function withUnit(row: ReturnedRow, unit: string | null): ReturnedRow {
  return unit === null || !isBlank(row.cells.get('unit') ?? '') ? row : { ...row, cells: new Map(row.cells).set('unit', unit) };
}

function twiceOf(sent: readonly Sent[]): Merged['twice'] {
  const byUnit = new Map<string, Map<string, string[]>>();
  for (const { unit, returned } of sent) {
    if (unit === null) continue;
    const files = byUnit.get(unit) ?? new Map<string, string[]>();
    byUnit.set(unit, files.set(returned.file, [...(files.get(returned.file) ?? []), ...returned.rows.filter(isFilled).map((row) => rowKey(withUnit(row, unit)))]));
  }
  return [...byUnit].flatMap(([unit, files]) => {
    if (files.size < 2) return [];
    const contents = [...files.values()].map((rows) => JSON.stringify([...rows].sort()));
    return [{ unit, files: [...files.keys()], same: new Set(contents).size === 1 }];
  });
}

interface Raw {
  /** As the return has it, perhaps without a unit. */
  readonly raw: ReturnedRow;
  readonly row: ReturnedRow;
}

/**
 * Rows without a figure that are the form's own: they stand in the form, in several returns, or beside one that is
 * filled in. Any other may be an event that needs no figure, and is taken.
 */
function ownRows(rows: readonly Raw[], form: readonly Returned[]): (row: Raw) => boolean {
  const filled = new Set(rows.filter(({ row }) => isFilled(row)).map(({ row }) => frameKey(row)));
  const own = new Set(form.flatMap((each) => each.rows.map(frameKey)));
  const counts = new Map<string, number>();
  for (const { raw } of rows) counts.set(rowKey(raw), (counts.get(rowKey(raw)) ?? 0) + 1);
  return ({ raw, row }) => filled.has(frameKey(row)) || own.has(frameKey(raw)) || (counts.get(rowKey(raw)) ?? 0) > 1;
}

function doubledAmong(rows: readonly MergedRow[]): Merged['doubled'] {
  const seen = new Map<string, MergedRow>();
  return rows.flatMap((other) => {
    const key = rowKey(other);
    const first = seen.get(key);
    if (!first) seen.set(key, other);
    return first && first.file !== other.file ? [{ first, other }] : [];
  });
}
