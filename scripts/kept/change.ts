/** Which cell of a workbook is changed to see what else changes: one that holds nothing and on which nothing stands. */
import { bottom, cellName } from '../../workbook/model/area';
import type { ReadBook } from '../../workbook/xlsx/read';

export interface Change {
  sheet: string;
  /** The sheet's part. */
  part: string;
  cell: string;
}

export const ENTERED = '改过';

/** Below all that the first sheet that is shown and may be changed holds; null where there is none. */
export function changeOf({ sheets, tables, active }: ReadBook): Change | null {
  const shown = [sheets[active]!, ...sheets].find((sheet) => sheet.visibility === 'Visible' && !sheet.protected);
  if (!shown) return null;
  const ends = [
    ...shown.cells.map(({ row, array }) => Math.max(row, array ? bottom(array) : 0)), ...shown.merges.map(bottom), ...shown.rows.keys(),
    ...tables.filter(({ sheet }) => sheet === shown.id).map(({ area }) => bottom(area)),
  ];
  const row = ends.reduce((last, end) => Math.max(last, end), 0) + 3;
  return row > 100_000 ? null : { sheet: shown.name, part: shown.part, cell: cellName(row, 0) };
}
