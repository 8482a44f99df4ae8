/** Where areas and cells are after rows, columns and cells came, went or were cut out and put elsewhere. */
import { bottom, contains, intersect, MAX_COLUMNS, MAX_ROWS, right, sameArea, type Area } from '../area';
import type { Axis, CutMove, LineMove, Move, Placed, Span } from './move';
import { joined, without } from './pieces';

const SIZE: Record<Axis, number> = { row: MAX_ROWS, column: MAX_COLUMNS };

/** Lines after others came in or went; null when none of them is left. What comes in before the first moves it, what comes in behind the first makes it longer. */
export function movedSpan({ at, count }: Span, move: Span, size: number): Span | null {
  // Whole rows stay whole where columns come and go.
  if (at === 0 && count >= size) return { at, count };
  if (move.count > 0) {
    if (move.at >= at + count) return { at, count };
    const start = move.at <= at ? at + move.count : at;
    const length = move.at <= at ? count : count + move.count;
    return start >= size ? null : { at: start, count: Math.min(length, size - start) };
  }
  const gone = -move.count;
  const cut = Math.max(0, Math.min(at + count, move.at + gone) - Math.max(at, move.at));
  const before = Math.max(0, Math.min(at, move.at + gone) - move.at);
  return cut === count ? null : { at: at - before, count: count - cut };
}

const spanOf = ({ row, column, rows, columns }: Area, axis: Axis): Span => (axis === 'row' ? { at: row, count: rows } : { at: column, count: columns });
const withSpan = (area: Area, axis: Axis, { at, count }: Span): Area => (axis === 'row' ? { ...area, row: at, rows: count } : { ...area, column: at, columns: count });
const other = (axis: Axis): Axis => (axis === 'row' ? 'column' : 'row');

function movedLines(area: Area, move: LineMove): Area | null {
  const span = movedSpan(spanOf(area, move.axis), move, SIZE[move.axis]);
  return span && withSpan(area, move.axis, span);
}

/** The part of an area that lies in the band of a move. */
const inBand = (area: Area, { axis, band }: LineMove): Area | null =>
  (band === undefined ? area : intersect(area, withSpan(area, other(axis), band)));

const shiftOf = ({ from, to }: CutMove): { rows: number; columns: number } => ({ rows: to.area.row - from.area.row, columns: to.area.column - from.area.column });
const shifted = (area: Area, { rows, columns }: { rows: number; columns: number }): Area => ({ ...area, row: area.row + rows, column: area.column + columns });

/**
 * An area that is one thing, as a reference, a table or a filter is: it moves where all of it moves, grows and shrinks with the lines
 * within it, and stays where only a part of it would move. null: nothing is left of it.
 */
export function movedArea(placed: Placed, move: Move): Placed | null {
  const { sheet, area } = placed;
  if (move.kind === 'lines') {
    if (move.sheet !== sheet) return placed;
    const inside = inBand(area, move);
    if (!inside || !sameArea(inside, area)) return placed;
    const moved = movedLines(area, move);
    return moved && { sheet, area: moved };
  }
  if (move.from.sheet === sheet && contains(move.from.area, area)) return { sheet: move.to.sheet, area: shifted(area, shiftOf(move)) };
  return move.to.sheet === sheet && contains(move.to.area, area) ? null : placed;
}

/** The same after one move after another. */
export const movedThrough = (placed: Placed, moves: readonly Move[]): Placed | null =>
  moves.reduce<Placed | null>((now, move) => now && movedArea(now, move), placed);

/** Cells of one sheet for which something holds, as a rule does: each goes its own way, so that areas may part. */
export function movedCells(sheet: string, areas: readonly Area[], move: Move): Area[] {
  if (move.kind === 'lines') {
    if (move.sheet !== sheet) return [...areas];
    const moved = areas.flatMap((area) => {
      const inside = inBand(area, move);
      if (!inside) return [area];
      const gone = movedLines(inside, move);
      return [...without(area, inside), ...(gone ? [gone] : [])];
    });
    return move.band === undefined ? moved : joined(moved);
  }
  const { from, to } = move;
  const left = areas.flatMap((area) => (from.sheet === sheet ? without(area, from.area) : [area])).flatMap((area) => (to.sheet === sheet ? without(area, to.area) : [area]));
  const taken = from.sheet === sheet && to.sheet === sheet
    ? areas.flatMap((area) => {
      const part = intersect(area, from.area);
      return part ? [shifted(part, shiftOf(move))] : [];
    })
    : [];
  return joined([...left, ...taken]);
}

/** A move that would part an area which is one thing: cells of it go, and it stays. */
export function parts({ sheet, area }: Placed, move: Move): boolean {
  if (move.kind === 'lines') {
    if (move.sheet !== sheet || move.band === undefined) return false;
    const inside = inBand(area, move);
    return inside !== null && !sameArea(inside, area) && (move.axis === 'row' ? bottom(area) : right(area)) >= move.at;
  }
  const touches = (place: Placed): boolean => place.sheet === sheet && !contains(place.area, area) && !contains(area, place.area) && intersect(place.area, area) !== null;
  return touches(move.from) || touches(move.to);
}
