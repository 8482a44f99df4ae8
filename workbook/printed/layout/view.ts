import type { Cell } from '../../model/grid';
import { isEmpty } from '../text';
import type { PrintedTable } from '../types';

/** A cell of a printed table with the room that it takes. */
export interface PlacedCell {
  readonly value: Cell;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A printed table in which every place knows the cell that covers it. */
export interface TableView {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): PlacedCell;
  /** The cells of a row from left to right, each once; a cell from above too. */
  line(row: number): readonly PlacedCell[];
  /** The same, without what begins above and what is empty. */
  own(row: number): readonly PlacedCell[];
}

export function viewOf(table: Pick<PrintedTable, 'grid'>): TableView {
  const { cells, merges } = table.grid;
  const columns = cells.reduce((most, line) => Math.max(most, line.length), 0);
  const placed: PlacedCell[][] = cells.map((line, row) => Array.from({ length: columns }, (_, column) => ({ value: line[column] ?? '', row, column, rows: 1, columns: 1 })));
  for (const merge of merges) {
    const anchor = placed[merge.row]?.[merge.column];
    if (!anchor) continue;
    const whole = { ...anchor, rows: Math.min(merge.rows, cells.length - merge.row), columns: Math.min(merge.columns, columns - merge.column) };
    for (let row = merge.row; row < merge.row + whole.rows; row++) placed[row]?.fill(whole, merge.column, merge.column + whole.columns);
  }
  const nothing: PlacedCell = { value: '', row: 0, column: 0, rows: 1, columns: 1 };
  const line = (row: number): PlacedCell[] => (placed[row] ?? []).filter((cell, column) => cell.column === column);
  return {
    rows: cells.length,
    columns,
    at: (row, column) => placed[row]?.[column] ?? nothing,
    line,
    own: (row) => line(row).filter((cell) => cell.row === row && !isEmpty(cell.value)),
  };
}
