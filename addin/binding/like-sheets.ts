import type { Grid } from '../ledger/grid';
import { isBlank, textOf } from '../ledger/text';

/** Sheets that are of one form: a sheet for each person, or for each month, made from one template. */
const sameForm = 0.7;
/** A form stands among the first rows; what follows are its entries. */
const looked = { rows: 40, columns: 40 };

/** The sheets in groups of one form, in the order of their first. `kind`: only sheets of one kind are put together. */
export function likeSheets<T extends { readonly sheet: string }>(sheets: readonly T[], gridOf: (sheet: string) => Grid | undefined, kind: (sheet: T) => string): readonly (readonly T[])[] {
  const groups: { texts: ReadonlySet<string>; kind: string; sheets: T[] }[] = [];
  for (const each of sheets) {
    const texts = textsOf(gridOf(each.sheet));
    const own = kind(each);
    const group = groups.find((other) => other.kind === own && alike(other.texts, texts));
    if (group) group.sheets.push(each);
    else groups.push({ texts, kind: own, sheets: [each] });
  }
  return groups.map((group) => group.sheets);
}

function textsOf(grid: Grid | undefined): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const row of (grid?.cells ?? []).slice(0, looked.rows)) {
    for (const cell of row.slice(0, looked.columns)) if (typeof cell === 'string' && !isBlank(cell)) texts.add(textOf(cell).slice(0, 60));
  }
  return texts;
}

function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return one.size === other.size;
  const shared = [...one].filter((text) => other.has(text)).length;
  return shared >= sameForm * Math.max(one.size, other.size);
}
