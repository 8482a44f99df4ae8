import type { Cell, Grid, Merge } from '../../model/grid';
import { turnedOver } from '../../model/places';
import { isBlank } from '../../model/text';

/** A sheet to be recognised: its cells with every merge filled, and which merge covers a cell. */
export interface Canvas {
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  /** The cell, with the text of a merge in each of its cells. */
  at(row: number, column: number): Cell;
  /** The cell as it stands: of a merge only the first holds something. */
  own(row: number, column: number): Cell;
  mergeAt(row: number, column: number): Merge | null;
}

/** Recognition looks no further than this: headers stand at the beginning, and no sheet may hang the window. */
export const looked = { rows: 20_000, columns: 512, merges: 5_000, cells: 2_000_000 };

export function canvasOf(grid: Grid): Canvas {
  const columns = Math.min(looked.columns, Math.max(0, ...widths(grid)));
  const rows = Math.min(grid.cells.length, looked.rows, columns === 0 ? 0 : Math.floor(looked.cells / columns));
  const covering = new Map<number, Merge>();
  let covered = 0;
  for (const merge of grid.merges.slice(0, looked.merges)) {
    const bottom = Math.min(rows, merge.row + merge.rows);
    const right = Math.min(columns, merge.column + merge.columns);
    for (let row = Math.max(0, merge.row); row < bottom; row++) {
      for (let column = Math.max(0, merge.column); column < right && covered < looked.cells; column++, covered++) {
        covering.set(row * looked.columns + column, merge);
      }
    }
  }
  const own = (row: number, column: number): Cell => grid.cells[row]?.[column] ?? '';
  const mergeAt = (row: number, column: number): Merge | null => covering.get(row * looked.columns + column) ?? null;
  return {
    grid,
    rows,
    columns,
    own,
    mergeAt,
    at(row, column) {
      const merge = mergeAt(row, column);
      return merge ? own(merge.row, merge.column) : own(row, column);
    },
  };
}

/** The sheet turned over its diagonal, so that items that run down a sheet can be read as if they ran across. */
export function flip(grid: Grid): Grid {
  const width = Math.min(looked.columns, Math.max(0, ...widths(grid)));
  const rows = grid.cells.slice(0, looked.rows);
  return {
    ...grid,
    row: grid.column,
    column: grid.row,
    cells: Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')),
    merges: grid.merges.map(({ row, column, rows: high, columns: wide }) => ({ row: column, column: row, rows: wide, columns: high })),
    ...(grid.percents ? { percents: turnedOver(grid.percents) } : {}),
  };
}

export function isBlankRow(canvas: Canvas, row: number): boolean {
  for (let column = 0; column < canvas.columns; column++) if (!isBlank(canvas.own(row, column))) return false;
  return true;
}

/** Row lengths, without spreading a large sheet over the arguments of one call. */
function widths({ cells }: Grid): readonly number[] {
  let most = 0;
  for (const row of cells) most = Math.max(most, row.length);
  return [most];
}
