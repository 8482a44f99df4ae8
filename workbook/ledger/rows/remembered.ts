import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { Cell, Grid } from '../../model/grid';
import { placeOf } from '../../model/places';
import type { LedgerField } from '../fields';
import type { Problem } from '../problem';
import type { FactReading } from '../reading';
import type { UnitNames } from '../units/unit-names';
import type { Header } from './header';

/** What one row of a ledger came to. `fact` is null where it is no record. */
export interface RowRead {
  readonly fact: FactReading | null;
  readonly problems: readonly Problem[];
}

/**
 * The rows that were read under the same rules, units and columns, each at its place, with the cells that it was read from. A
 * `WeakMap` by the cells would be shorter, and costs the collector more than all reading where a ledger fills a sheet.
 */
type RowsRead = ({ readonly cells: readonly Cell[]; readonly percents: string; readonly read: RowRead } | undefined)[];

/** Of so many places and sets of columns the rows are remembered; one workbook has few. */
const MOST = 32;

const byView = new WeakMap<RulebookView, WeakMap<UnitNames, Map<string, RowsRead>>>();

/**
 * Reads each row once. A host that hands over the row of cells which it handed over before (the very array) says
 * that nothing in it changed: then what it came to is taken from the reading before, as long as it stands at the same
 * place of the sheet, its numbers are shown the same way, and columns, rulebook and units are the same. Where any of
 * these differs the row is read anew, so a reading never hangs on those before it.
 */
export function rememberingRows(
  { grid, header, view, names }: { grid: Grid; header: Header<LedgerField>; view: RulebookView; names: UnitNames },
  read: (row: number) => RowRead,
): (row: number) => RowRead {
  const held = rowsFor(view, names, JSON.stringify([grid.sheet, grid.row, grid.column, [...header.columns]]));
  const columns = [...header.columns.values()].flat();
  return (row) => {
    const cells = grid.cells[row] ?? [];
    const percents = grid.percents ? columns.filter((column) => grid.percents?.has(placeOf(row, column))).join() : '';
    const before = held[row];
    if (before?.cells === cells && before.percents === percents) return before.read;
    const now = { cells, percents, read: read(row) };
    held[row] = now;
    return now.read;
  };
}

function rowsFor(view: RulebookView, names: UnitNames, key: string): RowsRead {
  const byNames = madeIn(byView, view, () => new WeakMap<UnitNames, Map<string, RowsRead>>());
  const held = madeIn(byNames, names, () => new Map<string, RowsRead>());
  const rows = madeIn(held, key, (): RowsRead => []);
  // What was asked for last is forgotten last.
  held.delete(key);
  held.set(key, rows);
  for (const oldest of held.keys()) if (held.size > MOST) held.delete(oldest);
  return rows;
}

function madeIn<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
