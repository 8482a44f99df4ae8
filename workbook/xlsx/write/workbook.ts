/** The workbook part: its list of sheets, its names, and the sheet that is shown first. */
import { toFile, type FunctionNames } from '../formula';
import type { ReadBook } from '../read';
import { escape, unescaped } from '../xml';
import { attribute, find, put, putTogether, relationId, setAttribute, takeApart, type Outer, type Piece } from './elements';
import { renamedSheets, renameInXml } from './renamed';
import type { SavedBook, SavedSheet } from './state';

const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'extLst',
];
/** The engine of today's Excel: values that an older one worked out are calculated anew when the file is opened. */
const CALCULATION_ENGINE = 191029;
const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** A sheet whose part is in the package. */
export interface PlacedSheet {
  sheet: SavedSheet;
  /** Id of its relation. */
  relation: string;
}

/** A sheet of the file, with cells or without; `id` is that of the state or of the file. */
interface Entry {
  id: string;
  xml: string;
}

/** Brings the part up to date; whether anything in it changed. */
export function saveWorkbook(workbook: Outer, placed: PlacedSheet[], book: SavedBook, original: ReadBook | null, names: FunctionNames, recalculate: boolean): boolean {
  const before = putTogether(workbook);
  const entries = entriesOf(workbook, placed, original);
  exchange(workbook, 'sheets', entries.map(({ xml }) => xml));
  const order = new Map(entries.map(({ id }, index) => [id, index]));
  exchange(workbook, 'definedNames', definedNames(workbook, order, book, original, names));
  setActive(workbook, order, book, original);
  if (book.calculated) put(workbook, 'calcPr', `<${workbook.prefix}calcPr calcId="${CALCULATION_ENGINE}"/>`, WORKBOOK_ORDER);
  if (recalculate) put(workbook, 'calcPr', setAttribute(find(workbook, 'calcPr') ?? `<${workbook.prefix}calcPr/>`, 'fullCalcOnLoad', '1'), WORKBOOK_ORDER);
  return putTogether(workbook) !== before;
}

/** A list in the workbook part; one that reads the same stays as it is written. */
function exchange(workbook: Outer, name: string, items: string[]): void {
  const list = find(workbook, name);
  const present = list === undefined ? [] : takeApart(list).pieces.map(({ xml }) => xml);
  if (items.length === present.length && items.every((xml, index) => xml === present[index])) return;
  const { prefix } = workbook;
  put(workbook, name, items.length === 0 ? null : `<${prefix}${name}>${items.join('')}</${prefix}${name}>`, WORKBOOK_ORDER);
}

/** Sheets in their order now; those without cells stay behind the sheet that they stood behind. */
function entriesOf(workbook: Outer, placed: PlacedSheet[], original: ReadBook | null): Entry[] {
  const written = takeApart(find(workbook, 'sheets') ?? '<sheets></sheets>').pieces;
  const known = new Map((original?.entries ?? []).map(({ id }, index) => [id, written[index]?.xml ?? '']));
  const used = written.map(({ xml }) => Number(attribute(xml, 'sheetId') ?? 0));
  let free = Math.max(0, ...used);
  const entries = placed.map(({ sheet, relation }): Entry => {
    let xml = known.get(sheet.id);
    if (xml === undefined) xml = `<${workbook.prefix}sheet name="" sheetId="${(free += 1)}" ${relationId(workbook, relation)}/>`;
    const named = unescaped(attribute(xml, 'name') ?? '') === sheet.name ? xml : setAttribute(xml, 'name', escape(sheet.name));
    // Some programs have words of their own for a sheet that is shown.
    const asRead = original?.sheets.some(({ id, visibility }) => id === sheet.id && visibility === sheet.visibility) ?? false;
    return { id: sheet.id, xml: asRead ? named : setAttribute(named, 'state', STATES[sheet.visibility]) };
  });
  const withCells = new Set(original?.sheets.map(({ id }) => id));
  (original?.entries ?? []).forEach(({ id }, index, all) => {
    if (withCells.has(id)) return;
    const ahead = all.slice(0, index).map((each) => entries.findIndex((entry) => entry.id === each.id)).filter((at) => at >= 0);
    entries.splice(ahead.length > 0 ? ahead.at(-1)! + 1 : 0, 0, { id, xml: known.get(id)! });
  });
  return entries;
}

/** Names that did not change stay as they are written, and so do those that the grid knows nothing of (print areas and the like). */
function definedNames(workbook: Outer, order: Map<string, number>, book: SavedBook, original: ReadBook | null, names: FunctionNames): string[] {
  const left = [...book.parts.names];
  // Who says what is printed of a sheet says all of it.
  const said = new Set(left.filter(({ name }) => name === '_xlnm.Print_Area').map(({ scope }) => scope));
  const renamed = renamedSheets(book, original);
  const kept = takeApart(find(workbook, 'definedNames') ?? '<definedNames></definedNames>').pieces.flatMap((piece) => {
    const local = attribute(piece.xml, 'localSheetId');
    const scope = local === undefined ? null : original?.entries[Number(local)]?.id ?? '';
    const place = scope === null ? null : order.get(scope);
    const name = unescaped(attribute(piece.xml, 'name') ?? '');
    const before = original?.names.find((each) => each.name === name && each.scope === scope);
    if (place === undefined) return [];
    const placed = setAttribute(piece.xml, 'localSheetId', place === null ? null : String(place));
    const at = left.findIndex((each) => each.name === name && each.scope === scope);
    if (!before && at < 0) return name === '_xlnm.Print_Titles' && said.has(scope) ? [] : [renameInXml(placed, renamed)];
    return at < 0 ? [] : [updated(placed, before ?? { comment: '', visible: true, formula: '' }, left.splice(at, 1)[0]!, names)];
  });
  const { prefix } = workbook;
  const added = left.filter(({ scope }) => scope === null || order.has(scope)).map((each) => {
    const scope = each.scope === null ? '' : ` localSheetId="${order.get(each.scope)!}"`;
    return `<${prefix}definedName name="${escape(each.name)}"${scope}${each.visible ? '' : ' hidden="1"'}${each.comment ? ` comment="${escape(each.comment)}"` : ''}>${escape(toFile(each.formula, names))}</${prefix}definedName>`;
  });
  return [...kept, ...added];
}

type Name = SavedBook['parts']['names'][number];

/** What the grid does not know of a name (that it is a function, a macro, its description) stays with it. */
function updated(xml: string, before: Pick<Name, 'visible' | 'comment' | 'formula'>, now: Name, names: FunctionNames): string {
  let changed = xml;
  if (now.visible !== before.visible) changed = setAttribute(changed, 'hidden', now.visible ? null : '1');
  if (now.comment !== before.comment) changed = setAttribute(changed, 'comment', now.comment ? escape(now.comment) : null);
  if (now.formula === before.formula) return changed;
  const { open, close } = takeApart(changed);
  return `${open}${escape(toFile(now.formula, names))}${close}`;
}

function setActive(workbook: Outer, order: Map<string, number>, book: SavedBook, original: ReadBook | null): void {
  const views = find(workbook, 'bookViews');
  if (!views) return;
  const outer = takeApart(views);
  const changed = outer.pieces.map(({ name, xml }, window): Piece => {
    const before = Number(attribute(xml, 'activeTab') ?? 0);
    const written = original?.entries[before]?.id;
    // A sheet without cells cannot be shown here: where nobody went elsewhere, it is still the one to show. Further windows stay where they are.
    const stays = (written === undefined ? original !== null : order.has(written)) && (window > 0 || book.active === original?.sheets[original.active]?.id);
    const active = stays ? (written === undefined ? before : order.get(written)!) : order.get(book.active) ?? 0;
    const first = Number(attribute(xml, 'firstSheet') ?? 0);
    const shown = first < order.size ? xml : setAttribute(xml, 'firstSheet', null);
    return { name, xml: before === active ? shown : setAttribute(shown, 'activeTab', String(active)) };
  });
  if (changed.every(({ xml }, index) => xml === outer.pieces[index]!.xml)) return;
  put(workbook, 'bookViews', putTogether({ ...outer, pieces: changed }), WORKBOOK_ORDER);
}
