/** Writes a workbook as it stands: into the package it came from, of which every part that did not change stays as it was. */
import { ofType } from './package';
import type { ReadBook } from './read';
import { BLANK_MAIN, BLANK_SHEET, blankPackage } from './save/blank';
import { find, put, putTogether, setAttribute, takeApart, type Outer } from './save/elements';
import { LookWriter } from './save/looks';
import { PackageWriter } from './save/package';
import { saveSheet } from './save/sheet';
import type { SavedBook, SavedSheet } from './save/state';
import { saveSettings, saveXmlParts } from './save/stored';
import { saveTables } from './save/tables';
import { toFile, type FunctionNames } from './formula';
import { escape } from './xml';
import { pack } from './zip';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups',
  'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'extLst',
];
const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export function saveXlsx(book: SavedBook, original: ReadBook | null, names: FunctionNames): Uint8Array<ArrayBuffer> {
  const writer = new PackageWriter(original?.parts ?? blankPackage());
  const main = original?.main ?? BLANK_MAIN;
  const styles = ofType(writer.relations(main), 'styles')[0]?.target;
  const looks = new LookWriter((styles && writer.text(styles)) ?? '<styleSheet></styleSheet>');
  const workbook = takeApart(writer.text(main)!);

  removeSheets(writer, main, book, original);
  const entries = book.sheets.map((sheet) => saveOneSheet(writer, main, sheet, book, original, looks, names, workbook));
  if (styles) writer.write(styles, looks.xml());
  put(workbook, 'sheets', `<${workbook.prefix}sheets>${entries.join('')}</${workbook.prefix}sheets>`, WORKBOOK_ORDER);
  put(workbook, 'definedNames', definedNames(workbook, book, original, names), WORKBOOK_ORDER);
  setActive(workbook, book);
  writer.write(main, putTogether(workbook));
  saveXmlParts(writer, main, book.parts.xml, original);
  saveSettings(writer, book.parts.settings);
  removeCalculationChain(writer, main);
  return pack(writer.parts);
}

function removeSheets(writer: PackageWriter, main: string, book: SavedBook, original: ReadBook | null): void {
  for (const sheet of original?.sheets ?? []) {
    if (book.sheets.some((each) => each.id === sheet.id)) continue;
    writer.unrelate(main, sheet.part);
    writer.remove(sheet.part);
  }
}

/** Saves a sheet's parts; its entry in the workbook. */
function saveOneSheet(
  writer: PackageWriter, main: string, sheet: SavedSheet, book: SavedBook, original: ReadBook | null, looks: LookWriter, names: FunctionNames, workbook: Outer,
): string {
  const before = original?.sheets.find((each) => each.id === sheet.id) ?? null;
  const path = before?.part ?? writer.freePath((number) => `xl/worksheets/sheet${number}.xml`);
  const xml = saveSheet(before ? writer.text(path)! : BLANK_SHEET, sheet, before, looks, names);
  if (before) writer.write(path, xml);
  else writer.add(path, xml, SHEET_TYPE);
  saveTables(writer, path, sheet.id, book, original);
  const relation = before ? writer.relations(main).find((link) => link.target === path)!.id : writer.relate(main, 'worksheet', path);
  const known = takeApart(find(workbook, 'sheets') ?? '<sheets></sheets>').pieces.find((piece) => piece.xml.includes(`id="${relation}"`) && before);
  const entry = known?.xml ?? `<${workbook.prefix}sheet name="" sheetId="${freeSheetId(workbook, book, sheet)}" r:id="${relation}"/>`;
  return setAttribute(setAttribute(entry, 'name', escape(sheet.name)), 'state', STATES[sheet.visibility]);
}

/** Sheet ids need only differ; new ones come after all that the file has. */
function freeSheetId(workbook: Outer, book: SavedBook, sheet: SavedSheet): number {
  const used = [...(find(workbook, 'sheets') ?? '').matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
  return Math.max(0, ...used) + 1 + book.sheets.indexOf(sheet);
}

/** Names of Excel's own (print areas and the like) stay as they are written. */
function definedNames(workbook: Outer, book: SavedBook, original: ReadBook | null, names: FunctionNames): string | null {
  const { prefix } = workbook;
  const order = new Map(book.sheets.map((sheet, index) => [sheet.id, index]));
  const old = original?.sheets.map((sheet) => order.get(sheet.id)) ?? [];
  const own = takeApart(find(workbook, 'definedNames') ?? '<definedNames></definedNames>').pieces
    .filter((piece) => /\sname="_xlnm\./.test(piece.xml))
    .flatMap((piece) => {
      const local = /\slocalSheetId="(\d+)"/.exec(piece.xml)?.[1];
      if (local === undefined) return [piece.xml];
      const now = old[Number(local)];
      return now === undefined ? [] : [setAttribute(piece.xml, 'localSheetId', String(now))];
    });
  const named = book.parts.names.map((each) => {
    const scope = each.scope === null ? '' : ` localSheetId="${order.get(each.scope) ?? 0}"`;
    return `<${prefix}definedName name="${escape(each.name)}"${scope}${each.visible ? '' : ' hidden="1"'}${each.comment ? ` comment="${escape(each.comment)}"` : ''}>${escape(toFile(each.formula, names))}</${prefix}definedName>`;
  });
  const all = [...own, ...named];
  return all.length > 0 ? `<${prefix}definedNames>${all.join('')}</${prefix}definedNames>` : null;
}

function setActive(workbook: Outer, book: SavedBook): void {
  const views = find(workbook, 'bookViews');
  const index = Math.max(0, book.sheets.findIndex((sheet) => sheet.id === book.active));
  if (!views) return;
  const outer = takeApart(views);
  if (outer.pieces[0]) outer.pieces[0].xml = setAttribute(outer.pieces[0].xml, 'activeTab', String(index));
  put(workbook, 'bookViews', putTogether(outer), WORKBOOK_ORDER);
}

/** The order in which Excel calculated last: it makes a new one, and takes one that does not fit for damage. */
function removeCalculationChain(writer: PackageWriter, main: string): void {
  const chain = ofType(writer.relations(main), 'calcChain')[0]?.target;
  if (!chain) return;
  writer.unrelate(main, chain);
  writer.remove(chain);
}
