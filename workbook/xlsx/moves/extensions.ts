/** Rules, lists and small charts within cells that only later versions know: their cells stand in an element, not in an attribute. */
import { escape, unescaped } from '../xml';
import { putTogether, setAttribute, takeApart, attribute, type Piece } from '../write/elements';
import { mapFormulas } from '../write/formulas';
import type { Moving } from './moving';
import { movedRule } from './rules';

/** Elements that are for some cells, and go where none of these is left. */
const FOR_CELLS = new Set(['conditionalFormatting', 'dataValidation', 'sparkline', 'protectedRange', 'ignoredError']);
/** Of these the formulas say where their figures stand, and are read from no place. */
const PLAIN = new Set(['sparkline', 'protectedRange']);

/** `extLst`, or any element within it. */
export function movedExtensions(xml: string, sheet: string, moving: Moving): string | null {
  const outer = takeApart(xml);
  const pieces = outer.pieces.flatMap((piece): Piece[] => {
    const now = movedElement(piece, sheet, moving);
    return now === null ? [] : [{ ...piece, xml: now }];
  });
  if (pieces.length === outer.pieces.length && pieces.every((piece, index) => piece.xml === outer.pieces[index]!.xml)) return xml;
  if (pieces.length === 0) return null;
  const open = attribute(outer.open, 'count') === undefined ? outer.open : setAttribute(outer.open, 'count', String(pieces.length));
  return putTogether({ ...outer, open, pieces });
}

function movedElement({ name, xml }: Piece, sheet: string, moving: Moving): string | null {
  if (FOR_CELLS.has(name)) return forCells(name, xml, sheet, moving);
  const { pieces } = takeApart(xml);
  return pieces.length > 0 ? movedExtensions(xml, sheet, moving) : mapFormulas(xml, (formula) => moving.formula(formula, sheet));
}

const CELLS = /(<((?:\w+:)?sqref)(?:\s[^<>]*)?>)([^<]*)(<\/\2>)/;

function forCells(name: string, xml: string, sheet: string, moving: Moving): string | null {
  const references = CELLS.exec(xml)?.[3];
  const plain = (formula: string): string => moving.formula(formula, sheet);
  if (references === undefined) return mapFormulas(xml, plain);
  const moved = movedRule(moving, sheet, unescaped(references));
  return moved && mapFormulas(xml, PLAIN.has(name) ? plain : moved.formula)
    .replace(CELLS, (_, open: string, _name, _references, close: string) => `${open}${escape(moved.references)}${close}`);
}
