/** What a sheet says of whole lines: widths and looks of columns, and where pages break. */
import { MAX_COLUMNS, MAX_ROWS } from '../../model/area';
import { concerns, type Axis, type Span } from '../../model/moves/move';
import { movedSpan } from '../../model/moves/moved';
import { attribute, putTogether, setAttribute, takeApart } from '../write/elements';
import type { Moving } from './moving';

const SIZE: Record<Axis, number> = { row: MAX_ROWS, column: MAX_COLUMNS };

function movedLines(span: Span, axis: Axis, sheet: string, moving: Moving): Span | null {
  let now: Span | null = span;
  for (const move of moving.moves) {
    if (now && move.kind === 'lines' && move.axis === axis && move.band === undefined && concerns(move, sheet)) now = movedSpan(now, move, SIZE[axis]);
  }
  return now;
}

/** `cols`; null where no column of them is left. A line that came in looks as the grid says. */
export function movedColumns(xml: string, sheet: string, moving: Moving): string | null {
  const outer = takeApart(xml);
  const pieces = outer.pieces.flatMap((piece) => {
    const [first, last] = [Number(attribute(piece.xml, 'min')) - 1, Number(attribute(piece.xml, 'max')) - 1];
    // Columns to the end of the sheet stay those to its end.
    const now = movedLines({ at: first, count: last - first + 1 }, 'column', sheet, moving);
    if (!now) return [];
    const count = last === MAX_COLUMNS - 1 ? MAX_COLUMNS - now.at : now.count;
    return [{ ...piece, xml: setAttribute(setAttribute(piece.xml, 'min', String(now.at + 1)), 'max', String(now.at + count)) }];
  });
  return pieces.length === 0 ? null : putTogether({ ...outer, pieces });
}

/** A page begins with the line behind a break; a break whose line is gone goes too. */
export const movedBreaks = (axis: Axis) => (xml: string, sheet: string, moving: Moving): string | null => {
  const outer = takeApart(xml);
  const taken = new Set<number>();
  const pieces = outer.pieces.flatMap((piece) => {
    const now = movedLines({ at: Number(attribute(piece.xml, 'id') ?? 0), count: 1 }, axis, sheet, moving)?.at;
    if (now === undefined || now === 0 || taken.has(now)) return [];
    taken.add(now);
    return [{ ...piece, xml: setAttribute(piece.xml, 'id', String(now)) }];
  });
  if (pieces.length === 0) return null;
  const manual = pieces.filter(({ xml: written }) => /^(1|true)$/.test(attribute(written, 'man') ?? '')).length;
  const counted = (open: string, name: string, count: number): string => (attribute(open, name) === undefined ? open : setAttribute(open, name, String(count)));
  return putTogether({ ...outer, open: counted(counted(outer.open, 'count', pieces.length), 'manualBreakCount', manual), pieces });
};
