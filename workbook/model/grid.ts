import { columnIndex, columnName, quoteSheet } from './area';
import { placeOf, type Places } from './places';

/** What a cell holds, as Excel hands it over: a blank is '', an error its text (`#REF!`). */
export type Cell = string | number | boolean;

/** A merged block, counted from the grid's own first cell. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of cells read from a sheet or a table. Everything is counted from 0. */
export interface Grid {
  readonly sheet: string;
  /** The table's name, where the rectangle is a table. */
  readonly table?: string;
  /** Where the first cell stands on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
  /** Cells that show their number as per cent: 0.95 stands in them and 95% is seen. */
  readonly percents?: Places;
  /** Rows or columns beyond the limit of one reading were left out. */
  readonly cut?: boolean;
}

/** The merge that covers a cell, both counted from the grid's own first cell. */
export function mergeAt({ merges }: Grid, row: number, column: number): Merge | undefined {
  return merges.find((each) => row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns);
}

/** The cell at a place of the sheet, counted from 0, with the text of a merge in each of its cells. */
export function sheetCell(grid: Grid, sheetRow: number, sheetColumn: number): Cell {
  const [row, column] = [sheetRow - grid.row, sheetColumn - grid.column];
  const merge = mergeAt(grid, row, column);
  return grid.cells[merge?.row ?? row]?.[merge?.column ?? column] ?? '';
}

/** Row and column, from 0, of `D17`, or of the first cell of `D17:F20`; null for anything else. */
export function cellAt(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})(\d+)/.exec(address) ?? [];
  if (letters === undefined) return null;
  return { row: Number(digits) - 1, column: columnIndex(letters) };
}

/** `台账!A17`, of a cell of the grid. */
export function addressOf(grid: Grid, row: number, column: number): string {
  return `${quoteSheet(grid.sheet)}!${columnName(grid.column + column)}${grid.row + row + 1}`;
}

/** `台账!A17:C20`, of a block of the grid. */
export function blockOf(grid: Grid, row: number, column: number, rows: number, columns: number): string {
  const first = addressOf(grid, row, column);
  if (rows === 1 && columns === 1) return first;
  return `${first}:${columnName(grid.column + column + columns - 1)}${grid.row + row + rows}`;
}

/**
 * The grid with the first cell of every upright merge repeated downwards: a unit written once beside
 * its five rows is the unit of all five. Sideways nothing is repeated: a caption stays one cell.
 */
export function unmerge(grid: Grid): Grid {
  const upright = grid.merges.filter((merge) => merge.rows > 1);
  if (upright.length === 0) return grid;
  // Rows that are in no merge stay the very rows that they are.
  const cells: (readonly Cell[])[] = [...grid.cells];
  const percents = new Set(grid.percents);
  for (const merge of upright) {
    const value = cells[merge.row]?.[merge.column];
    if (value === undefined) continue;
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) {
      const line = cells[row];
      if (line) cells[row] = [...line.slice(0, merge.column), value, ...line.slice(merge.column + 1)];
      if (grid.percents?.has(placeOf(merge.row, merge.column))) percents.add(placeOf(row, merge.column));
    }
  }
  return { ...grid, cells, ...(percents.size > 0 ? { percents } : {}) };
}
