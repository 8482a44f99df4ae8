/** Filters and the order of rows, of sheets and of tables. */
import { parseArea } from '../../model/area';
import { attribute, putTogether, setAttribute, takeApart } from '../write/elements';
import type { Moving } from './moving';

/** `autoFilter`; null where its cells are gone. Conditions stay with their columns. */
export function movedFilter(xml: string, sheet: string, moving: Moving): string | null {
  const before = parseArea(attribute(xml, 'ref') ?? '');
  const now = before && moving.area(sheet, before);
  if (!before) return xml;
  if (!now) return null;
  const outer = takeApart(setAttribute(xml, 'ref', moving.reference(sheet, attribute(xml, 'ref')!)));
  const pieces = outer.pieces.flatMap((piece) => {
    if (piece.name === 'sortState') {
      const order = movedOrder(piece.xml, sheet, moving);
      return order === null ? [] : [{ ...piece, xml: order }];
    }
    if (piece.name !== 'filterColumn') return [piece];
    const column = before.column + Number(attribute(piece.xml, 'colId') ?? 0);
    const there = moving.area(sheet, { ...before, column, columns: 1 });
    return there ? [{ ...piece, xml: setAttribute(piece.xml, 'colId', String(there.column - now.column)) }] : [];
  });
  return outer.pieces.length === 0 ? setAttribute(xml, 'ref', moving.reference(sheet, attribute(xml, 'ref')!)) : putTogether({ ...outer, pieces });
}

/** `sortState`; null where its cells are gone. */
export function movedOrder(xml: string, sheet: string, moving: Moving): string | null {
  const now = moving.reference(sheet, attribute(xml, 'ref') ?? '');
  if (now === null) return null;
  const outer = takeApart(setAttribute(xml, 'ref', now === '' ? null : now));
  if (outer.pieces.length === 0) return setAttribute(xml, 'ref', now === '' ? null : now);
  const pieces = outer.pieces.flatMap((piece) => {
    if (piece.name !== 'sortCondition') return [piece];
    const there = moving.reference(sheet, attribute(piece.xml, 'ref') ?? '');
    return there === null ? [] : [{ ...piece, xml: setAttribute(piece.xml, 'ref', there) }];
  });
  return putTogether({ ...outer, pieces });
}
