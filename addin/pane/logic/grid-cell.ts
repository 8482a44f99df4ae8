import type { Cell, Grid } from '../../ledger/grid';

/** The cell at a place of the sheet, counted from 0, with the text of a merge in each of its cells. */
export function gridCell({ row, column, cells, merges }: Grid, sheetRow: number, sheetColumn: number): Cell {
  const [r, c] = [sheetRow - row, sheetColumn - column];
  const merge = merges.find((each) => r >= each.row && r < each.row + each.rows && c >= each.column && c < each.column + each.columns);
  return cells[merge?.row ?? r]?.[merge?.column ?? c] ?? '';
}
