/** Pictures, charts, shapes and controls: where they begin and end among the lines of a sheet. */
import type { Axis, Move } from '../../model/moves/move';
import { contains, between } from '../../model/area';

/** A corner: the line, and how far into it. */
export interface Corner {
  row: number;
  rowOffset: number;
  column: number;
  columnOffset: number;
}

export interface Anchor {
  from: Corner;
  /** Left out: what is there has a size of its own. */
  to?: Corner;
}

/** Whether cells under it stretch it, only push it, or leave it alone. */
export type Holds = 'stretched' | 'pushed' | 'fixed';

const offset = { row: 'rowOffset', column: 'columnOffset' } as const;

/** Nothing that lies over cells goes away with them: it comes to lie where they were. */
export function movedAnchor(anchor: Anchor, holds: Holds, sheet: string, moves: readonly Move[]): Anchor {
  return holds === 'fixed' ? anchor : moves.reduce((now, move) => moved(now, holds, sheet, move), anchor);
}

function moved(anchor: Anchor, holds: Holds, sheet: string, move: Move): Anchor {
  const { from, to = from } = anchor;
  if (move.kind === 'cut') {
    const over = between(Math.min(from.row, to.row), Math.min(from.column, to.column), Math.max(from.row, to.row), Math.max(from.column, to.column));
    if (move.from.sheet !== sheet || move.to.sheet !== sheet || !contains(move.from.area, over)) return anchor;
    return both(anchor, (corner) => ({ ...corner, row: corner.row + move.to.area.row - move.from.area.row, column: corner.column + move.to.area.column - move.from.area.column }));
  }
  if (move.sheet !== sheet) return anchor;
  const { axis, at, count, band } = move;
  const across: Axis = axis === 'row' ? 'column' : 'row';
  if (band && (from[across] < band.at || to[across] >= band.at + band.count)) return anchor;
  const first = shifted(from, axis, at, count);
  if (!anchor.to) return { from: first };
  const last = holds === 'stretched' ? shifted(to, axis, at, count) : { ...to, [axis]: to[axis] + first[axis] - from[axis] };
  // Of what lay over lines that went, nothing would be left to see.
  const gone = last[axis] === first[axis] && last[offset[axis]] <= first[offset[axis]];
  return { from: first, to: gone ? { ...to, [axis]: first[axis] + to[axis] - from[axis], [offset[axis]]: to[offset[axis]] } : last };
}

const both = ({ from, to }: Anchor, change: (corner: Corner) => Corner): Anchor => ({ from: change(from), ...(to ? { to: change(to) } : {}) });

function shifted(corner: Corner, axis: Axis, at: number, count: number): Corner {
  const line = corner[axis];
  if (line < at) return corner;
  if (count > 0 || line >= at - count) return { ...corner, [axis]: line + count };
  return { ...corner, [axis]: at, [offset[axis]]: 0 };
}
