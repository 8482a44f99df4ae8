import type { Grid } from '../../workbook/model/grid';
import { columnName } from '../../workbook/model/area';
import type { Outline, Workbook } from '../../workbook/model/port/workbook';
import { isOfRecord, readRecord, type SnapshotRecord } from '../../workbook/snapshot/record';

/**
 * The sheets that a final copy made, whatever they are called now: known by their first cell, which is all that is
 * read of the others.
 */
export async function sheetsOfRecords(workbook: Pick<Workbook, 'read'>, { sheets }: Pick<Outline, 'sheets'>): Promise<readonly string[]> {
  const used = sheets.flatMap(({ name, used: extent }) => (extent ? [{ sheet: name, address: `${columnName(extent.column)}${extent.row + 1}` }] : []));
  const grids = await workbook.read(used);
  return grids.flatMap((grid) => (grid && isOfRecord(grid) ? [grid.sheet] : []));
}

/** The records of a workbook, the oldest sheet first; those whose formulas are back are among them. */
export async function recordsIn(workbook: Pick<Workbook, 'outline' | 'read'>): Promise<readonly SnapshotRecord[]> {
  const names = await sheetsOfRecords(workbook, await workbook.outline());
  const grids = await workbook.read(names.map((sheet) => ({ sheet })));
  return grids.flatMap((grid) => (grid ? (recordOf(grid) ?? []) : []));
}

const records = new WeakMap<Grid, { readonly record: SnapshotRecord | null }>();

/** Once for each reading of a sheet. */
export function recordOf(grid: Grid): SnapshotRecord | null {
  let held = records.get(grid);
  if (!held) records.set(grid, (held = { record: readRecord(grid) }));
  return held.record;
}
