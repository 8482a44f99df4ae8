/** A worksheet part after lines and cells moved, on it or on a sheet that its formulas name. */
import { attribute, putTogether, setAttribute, takeApart, type Piece } from '../write/elements';
import { mapFormulas } from '../write/formulas';
import { movedColumns, movedBreaks } from './lines';
import { movedSheetData } from './cells';
import { movedControls } from './drawings';
import { movedExtensions } from './extensions';
import { movedFilter, movedOrder } from './filters';
import type { Moving } from './moving';
import { movedRule } from './rules';
import { movedSources } from './sources';

type Change = (xml: string, sheet: string, moving: Moving) => string | null;

/** A list of elements; null where none of them is left. One that counts its elements counts those that are left. */
const listOf = (change: Change): Change => (xml, sheet, moving) => {
  const outer = takeApart(xml);
  const pieces = outer.pieces.flatMap((piece): Piece[] => {
    const now = change(piece.xml, sheet, moving);
    return now === null ? [] : [{ ...piece, xml: now }];
  });
  if (pieces.length === outer.pieces.length && pieces.every((piece, index) => piece.xml === outer.pieces[index]!.xml)) return xml;
  if (pieces.length === 0) return null;
  const open = attribute(outer.open, 'count') === undefined ? outer.open : setAttribute(outer.open, 'count', String(pieces.length));
  return putTogether({ ...outer, open, pieces });
};

const byReference = (name: string): Change => (xml, sheet, moving) => {
  const written = attribute(xml, name);
  if (written === undefined) return xml;
  const now = moving.reference(sheet, written);
  return now === null ? null : setAttribute(xml, name, now);
};

/** A merge of which one cell is left is none. */
const merge: Change = (xml, sheet, moving) => {
  const now = byReference('ref')(xml, sheet, moving);
  return now !== null && attribute(now, 'ref')?.includes(':') ? now : null;
};

const byReferences: Change = (xml, sheet, moving) => {
  const now = moving.references(sheet, attribute(xml, 'sqref') ?? '');
  return now === null ? null : setAttribute(xml, 'sqref', now);
};

const rule: Change = (xml, sheet, moving) => {
  const moved = movedRule(moving, sheet, attribute(xml, 'sqref') ?? '');
  return moved && mapFormulas(setAttribute(xml, 'sqref', moved.references), moved.formula);
};

const links = listOf((xml, sheet, moving) => {
  const placed = byReference('ref')(xml, sheet, moving);
  return placed === null ? null : mapFormulas(placed, (formula) => moving.formula(formula, sheet));
});

const formulas: Change = (xml, sheet, moving) => mapFormulas(xml, (formula) => moving.formula(formula, sheet));
const controls: Change = (xml, sheet, moving) => formulas(movedControls(xml, sheet, moving), sheet, moving);

/** What other people look at: their filters and breaks are of this sheet. */
const views = listOf((xml, sheet, moving) => {
  const outer = takeApart(xml);
  const pieces = outer.pieces.flatMap((piece): Piece[] => {
    const now = (CHANGES[piece.name] ?? ((same: string) => same))(piece.xml, sheet, moving);
    return now === null ? [] : [{ ...piece, xml: now }];
  });
  return pieces.length === 0 ? xml : putTogether({ ...outer, pieces });
});

const CHANGES: Record<string, Change> = {
  dimension: byReference('ref'),
  cols: movedColumns,
  protectedRanges: listOf(byReferences),
  scenarios: listOf(listOf(byReference('r'))),
  autoFilter: movedFilter,
  sortState: movedOrder,
  dataConsolidate: (xml, _sheet, moving) => movedSources(xml, moving),
  customSheetViews: views,
  mergeCells: listOf(merge),
  conditionalFormatting: rule,
  dataValidations: listOf(rule),
  hyperlinks: links,
  rowBreaks: movedBreaks('row'),
  colBreaks: movedBreaks('column'),
  cellWatches: listOf(byReference('r')),
  ignoredErrors: listOf(byReferences),
  smartTags: listOf(byReference('r')),
  oleObjects: controls,
  controls,
  AlternateContent: controls,
  extLst: movedExtensions,
};

export function movedSheet(xml: string, sheet: string, moving: Moving): string {
  const outer = takeApart(xml);
  const before = putTogether(outer);
  outer.pieces = outer.pieces.flatMap((piece): Piece[] => {
    const change = piece.name === 'sheetData' ? (written: string) => movedSheetData(written, outer.prefix, sheet, moving) : CHANGES[piece.name];
    const now = change ? change(piece.xml, sheet, moving) : piece.xml;
    return now === null ? [] : [{ ...piece, xml: now }];
  });
  const after = putTogether(outer);
  return after === before ? xml : after;
}
