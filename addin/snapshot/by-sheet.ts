import { sheetsOf } from '../../workbook/results/formulas/answered';
import type { SnapshotRecord } from '../../workbook/snapshot/record';
import type { Recorded } from '../../workbook/snapshot/record-lines';

interface OnSheet {
  readonly sheet: string;
  readonly cells: SnapshotRecord['cells'];
  /** The sheets that their formulas point at, this one among them. */
  readonly points: readonly string[];
}

const sorted = new WeakMap<SnapshotRecord, readonly OnSheet[]>();

/** The cells of a record by the sheet on which they stood; once for each reading of it. */
export function bySheet(record: SnapshotRecord): readonly OnSheet[] {
  let held = sorted.get(record);
  if (!held) {
    const found = new Map<string, Recorded[]>();
    for (const cell of record.cells) {
      const cells = found.get(cell.sheet);
      if (cells) cells.push(cell);
      else found.set(cell.sheet, [cell]);
    }
    sorted.set(record, (held = [...found].map(([sheet, cells]) => ({ sheet, cells, points: sheetsOf(cells) }))));
  }
  return held;
}
