/** Parts that belong to one sheet: comments, drawings, tables, pivot tables, controls. */
import { attribute, find, put, putTogether, setAttribute, takeApart, type Outer, type Piece } from '../write/elements';
import { mapFormulas } from '../write/formulas';
import { movedDrawing, movedOldDrawing } from './drawings';
import { movedFilter, movedOrder } from './filters';
import type { Moving } from './moving';

type Change = (xml: string, sheet: string, moving: Moving) => string;

/** By the last step of the type of the relation. */
const CHANGES: Record<string, Change> = {
  comments: (xml, sheet, moving) => within(xml, 'commentList', (list) => ({ ...list, pieces: placed(list.pieces, 'ref', sheet, moving) })),
  threadedComment: (xml, sheet, moving) => {
    const outer = takeApart(xml);
    return putTogether({ ...outer, pieces: placed(outer.pieces, 'ref', sheet, moving) });
  },
  drawing: movedDrawing,
  vmlDrawing: movedOldDrawing,
  table: movedTable,
  pivotTable: (xml, sheet, moving) => within(xml, 'location', (location) => withReference(location, 'ref', sheet, moving)),
  tableSingleCells: (xml, sheet, moving) => {
    const outer = takeApart(xml);
    return putTogether({ ...outer, pieces: placed(outer.pieces, 'r', sheet, moving) });
  },
};

/** A part that hangs on a sheet; the formulas in it may name cells of that sheet without its name. */
export function movedBeside(type: string, xml: string, sheet: string, moving: Moving): string {
  const change = CHANGES[type.slice(type.lastIndexOf('/') + 1)];
  return mapFormulas(change ? change(xml, sheet, moving) : xml, (formula) => moving.formula(formula, sheet));
}

/** Elements that stand at a cell; they go with it. */
const placed = (pieces: Piece[], name: string, sheet: string, moving: Moving): Piece[] => pieces.flatMap((piece): Piece[] => {
  const written = attribute(piece.xml, name);
  const now = written === undefined ? undefined : moving.reference(sheet, written);
  return now === undefined ? [piece] : now === null ? [] : [{ ...piece, xml: setAttribute(piece.xml, name, now) }];
});

function withReference(outer: Outer, name: string, sheet: string, moving: Moving): Outer {
  const at = outer.open.lastIndexOf('<');
  const written = attribute(outer.open.slice(at), name);
  const now = written === undefined ? null : moving.reference(sheet, written);
  // Nothing is left of its cells: whoever deleted them has been told.
  return now === null ? outer : { ...outer, open: outer.open.slice(0, at) + setAttribute(outer.open.slice(at), name, now) };
}

function within(xml: string, name: string, change: (element: Outer) => Outer): string {
  const outer = takeApart(xml);
  const written = find(outer, name);
  if (written === undefined) return xml;
  const element = change(takeApart(written));
  // An element without content is taken apart into two tags.
  const now = element.pieces.length === 0 && /\/>\s*$/.test(written) ? element.open.replace(/\s*>$/, '/>') : putTogether(element);
  if (now === written) return xml;
  put(outer, name, now, []);
  return putTogether(outer);
}

function movedTable(xml: string, sheet: string, moving: Moving): string {
  const outer = withReference(takeApart(xml), 'ref', sheet, moving);
  const pieces = outer.pieces.flatMap((piece): Piece[] => {
    const now = piece.name === 'autoFilter' ? movedFilter(piece.xml, sheet, moving) : piece.name === 'sortState' ? movedOrder(piece.xml, sheet, moving) : piece.xml;
    return now === null ? [] : [{ ...piece, xml: now }];
  });
  return putTogether({ ...outer, pieces });
}
