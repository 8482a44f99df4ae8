import type { Outline } from '../model/port/workbook';
import { sheetNames } from './fields';
import type { Grid } from '../model/grid';
import type { BookBinding, LedgerBinding } from './reading';
import type { Place } from '../model/place';

/** What of a workbook is read, and as what. */
export interface Reads {
  readonly ledgers: readonly LedgerBinding[];
  readonly units: Place | null;
  readonly parameters: Place | null;
}

/** The same with the cells; null where a place is not there. */
export interface BookCells {
  readonly ledgers: readonly { readonly binding: LedgerBinding; readonly grid: Grid | null }[];
  readonly units: Grid | null;
  readonly parameters: Grid | null;
  /** Other ways of writing a unit, each with the name that is meant. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Pairs of names that are two units, however alike. */
  readonly apart?: readonly (readonly [string, string])[];
}

/** Where to look: what was bound in the pane, else the sheets and tables of the usual names. */
export function readsOf(outline: Outline, binding: BookBinding = {}): Reads {
  const ledger = named(outline, sheetNames.ledger);
  return {
    ledgers: binding.ledgers?.length ? binding.ledgers : ledger ? [{ place: ledger }] : [],
    units: binding.units ?? named(outline, sheetNames.units),
    parameters: binding.parameters ?? named(outline, sheetNames.parameters),
  };
}

/**
 * The sheet of that name, else the table. The sheet comes first because it holds more: rows that were
 * typed below a table have not always become part of it.
 */
function named(outline: Outline, names: readonly string[]): Place | null {
  for (const name of names) {
    const same = (other: string): boolean => other.trim().toLowerCase() === name.toLowerCase();
    const sheet = outline.sheets.find((each) => same(each.name) && each.used !== null);
    if (sheet) return { sheet: sheet.name };
    const table = outline.tables.find((each) => same(each.name));
    if (table) return { table: table.name };
  }
  return null;
}

/** What people call a place: its table or sheet, with the block where one is meant. */
export function placeName(place: Place): string {
  return place.table ?? [place.sheet, place.address].filter(Boolean).join('!');
}

export function placesOf(reads: Reads): readonly Place[] {
  return [...reads.ledgers.map(({ place }) => place), ...[reads.units, reads.parameters].filter((place) => place !== null)];
}

/** Puts the grids, in the order of `placesOf`, back where they belong. */
export function cellsOf(reads: Reads, grids: readonly (Grid | null)[]): BookCells {
  const rest = [...grids];
  const next = (): Grid | null => rest.shift() ?? null;
  return {
    ledgers: reads.ledgers.map((binding) => ({ binding, grid: next() })),
    units: reads.units ? next() : null,
    parameters: reads.parameters ? next() : null,
  };
}
