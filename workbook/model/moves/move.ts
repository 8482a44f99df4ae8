/** What happened to the lines and cells of sheets: all that stands at an address moves along. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../area';

export type Axis = 'row' | 'column';

/** Lines that follow each other, counted from 0. */
export interface Span {
  at: number;
  count: number;
}

/** Lines came in at a place, or went from there (`count` below 0); where there is a band, cells across it alone. */
export interface LineMove {
  kind: 'lines';
  /** Id of the sheet. */
  sheet: string;
  axis: Axis;
  at: number;
  count: number;
  /** Columns of cells that moved down or up, rows of cells that moved to the side. */
  band?: Span;
}

/** An area on a sheet, by the sheet's id. */
export interface Placed {
  sheet: string;
  area: Area;
}

/** Cells were cut out and put elsewhere, over what stood there. */
export interface CutMove {
  kind: 'cut';
  from: Placed;
  to: Placed;
}

export type Move = LineMove | CutMove;

/** Whether anything on a sheet can be elsewhere after a move. */
export const concerns = (move: Move, sheet: string): boolean => (move.kind === 'lines' ? move.sheet === sheet : move.from.sheet === sheet || move.to.sheet === sheet);

/** Whole lines, drawn to another place between others: they come in there, are filled, and go from where they were. */
export function linesDrawn(sheet: string, axis: Axis, { at, count }: Span, to: number): Move[] {
  const from = to <= at ? at + count : at;
  const lines = (line: number): Placed => ({ sheet, area: axis === 'row' ? { row: line, column: 0, rows: count, columns: MAX_COLUMNS } : { row: 0, column: line, rows: MAX_ROWS, columns: count } });
  return [
    { kind: 'lines', sheet, axis, at: to, count },
    { kind: 'cut', from: lines(from), to: lines(to) },
    { kind: 'lines', sheet, axis, at: from, count: -count },
  ];
}
