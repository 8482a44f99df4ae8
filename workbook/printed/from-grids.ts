import type { Grid } from '../model/grid';
import { cutIntoBlocks } from './layout/blocks';
import { isEmpty } from './text';
import type { PrintedDocument } from './types';

/** A sheet of a workbook, and of what is hidden in it. */
export interface PrintedSheet extends Grid {
  /** Rows and columns that are hidden, from 0 of the grid. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Cells whose number format shows nothing (`;;;`). */
  readonly hiddenCells?: readonly { readonly row: number; readonly column: number }[];
}

/** What stands in sheets, one after the other; `hiddenSheets`: how many others were left out. */
export function fromGrids(grids: readonly PrintedSheet[], hiddenSheets = 0): PrintedDocument {
  const sheets = grids.map(withoutUnseen);
  const count = (of: (sheet: (typeof sheets)[number]) => number): number => sheets.reduce((sum, sheet) => sum + of(sheet), 0);
  const [columns, cells] = [count((sheet) => sheet.columns), count((sheet) => sheet.cells)];
  return {
    blocks: sheets.flatMap(({ grid, rows }) => cutIntoBlocks(grid, rows)),
    ...(columns + cells + hiddenSheets > 0 ? { unseen: { columns, cells, sheets: hiddenSheets } } : {}),
  };
}

/** What nobody sees is not used; a cell that is merged into what is seen stays. */
function withoutUnseen({ hiddenRows = [], hiddenColumns = [], hiddenCells = [], ...grid }: PrintedSheet): { readonly grid: Grid; readonly rows: readonly number[]; readonly columns: number; readonly cells: number } {
  if (hiddenColumns.length + hiddenCells.length === 0) return { grid, rows: hiddenRows, columns: 0, cells: 0 };
  const shown = (row: number, column: number): boolean => {
    const merge = grid.merges.find((each) => each.row === row && each.column === column);
    return Array.from({ length: merge?.columns ?? 1 }, (_, at) => column + at).some((each) => !hiddenColumns.includes(each));
  };
  const columns = new Set<number>();
  let cells = 0;
  const kept = grid.cells.map((line, row) => line.map((value, column) => {
    if (isEmpty(value)) return value;
    if (!shown(row, column)) {
      columns.add(column);
      return '';
    }
    if (!hiddenCells.some((each) => each.row === row && each.column === column)) return value;
    cells += 1;
    return '';
  }));
  return { grid: { ...grid, cells: kept }, rows: hiddenRows, columns: columns.size, cells };
}
