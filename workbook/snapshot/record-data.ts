import { readSnapshotData, writeSnapshotData, type SnapshotData } from '../../shared/provenance/snapshot-record';
import type { Cell, Grid } from '../model/grid';
import type { Put } from '../model/port/editor';

/**
 * The data of a record on its sheet: JSON in a column behind the lines for people, from the first row
 * down, and behind it a mark that says whether the formulas are back. Both columns are hidden, since
 * they say nothing that the lines do not say.
 */

/** Signs (code points) in one cell: with room to spare in what Excel takes. */
const LONGEST = 4_000;

/** The data and the mark. */
export const DATA_COLUMNS = 2;

const MARKS = ['frozen', 'thawed'] as const;
export type Mark = (typeof MARKS)[number];

/** The first cells of both columns, a line each. */
export function dataLines(data: SnapshotData): Put[][] {
  // By code points: half of a surrogate pair is no text.
  const pieces = writeSnapshotData(data).match(new RegExp(`[^]{1,${LONGEST}}`, 'gu')) ?? [];
  return pieces.map((piece, index) => (index === 0 ? [piece, 'frozen' satisfies Mark] : [piece, null]));
}

interface Found {
  readonly data: SnapshotData;
  readonly mark: Mark;
  /** The cell of the mark, counted from the grid's first cell. */
  readonly at: { readonly row: number; readonly column: number };
}

/** Null for a record that keeps sentences alone, and where the data were changed by hand. */
export function dataIn({ cells }: Pick<Grid, 'cells'>): Found | null {
  const column = (cells[0] ?? []).findIndex((cell) => typeof cell === 'string' && cell.startsWith('{'));
  if (column < 0) return null;
  const end = cells.findIndex((line) => !isPiece(line[column]));
  const data = readSnapshotData(cells.slice(0, end < 0 ? cells.length : end).map((line) => line[column]).join(''));
  const mark = MARKS.find((each) => each === cells[0]?.[column + 1]) ?? 'frozen';
  return data && { data, mark, at: { row: 0, column: column + 1 } };
}

const isPiece = (cell: Cell | undefined): boolean => typeof cell === 'string' && cell !== '';
