/** Writes a workbook as it stands: into the package it came from, of which every part that did not change stays byte for byte as it was. */
import { datesFrom } from './calendar';
import type { FunctionNames } from './formula';
import { ofType } from './package';
import type { ReadBook } from './read';
import type { SheetWriting } from './write/sheet/cell';
import { BLANK_MAIN, BLANK_SHEET, BLANK_STYLES, blankPackage, STYLES_TYPE } from './write/blank';
import { putTogether, takeApart } from './write/elements';
import { LookWriter } from './write/looks';
import { PackageWriter } from './write/package';
import { dropOwnColumnFormulas, withoutOwnFormulas } from './write/plain';
import { addProperties } from './write/properties';
import { renamedSheets, renameElsewhere } from './write/renamed';
import { saveCharts } from './write/sheet/charts';
import { saveSheet } from './write/sheet/sheet';
import { spillMark } from './write/sheet/spills';
import type { SavedBook } from './write/state';
import { saveStored } from './write/stored';
import { saveTables } from './write/sheet/tables';
import { saveWorkbook, type PlacedSheet } from './write/workbook';
import { pack } from './zip';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export interface SaveOptions {
  /** Formulas of ours become the values that they have: for programs that do not know our functions. */
  plainValues?: boolean;
  /** Values of other formulas may no longer fit: Excel works out the whole workbook when it opens the file. */
  recalculate?: boolean;
}

export function saveXlsx(state: SavedBook, original: ReadBook | null, names: FunctionNames, options: SaveOptions = {}): Uint8Array<ArrayBuffer> {
  const book = options.plainValues ? withoutOwnFormulas(state, names) : state;
  const main = original?.main ?? BLANK_MAIN;
  const writer = new PackageWriter(original?.parts ?? blankPackage(), main);
  const styles = ofType(writer.relations(main), 'styles')[0]?.target;
  const looks = new LookWriter((styles && writer.text(styles)) ?? BLANK_STYLES);
  const dates = datesFrom(original?.date1904 ?? false, () => undefined);
  // A workbook of our own has its parts in an order that does not hang on its cells.
  let mark = original === null && book.sheets.some(({ spills }) => spills.length > 0) ? spillMark(writer, main) : undefined;
  const writing: SheetWriting = {
    looks, names,
    spillMark: () => (mark ??= spillMark(writer, main)),
    toFile: (value, look) => dates.toFile(value, (typeof look === 'number' ? original?.looks[look] : look)?.format ?? 'General'),
  };

  const wentElsewhere = book.active !== original?.sheets[original.active]?.id;

  removeSheets(writer, main, book, original);
  const placed = book.sheets.map((sheet): PlacedSheet & { path: string } => {
    const before = original?.sheets.find((each) => each.id === sheet.id) ?? null;
    const path = before?.part ?? writer.freePath((number) => `xl/worksheets/sheet${number}.xml`);
    const xml = saveSheet(before ? writer.text(path)! : BLANK_SHEET, sheet, before, writing, wentElsewhere ? sheet.id === book.active : null);
    if (before) writer.write(path, xml);
    else writer.add(path, xml, SHEET_TYPE);
    if (sheet.charts) writer.write(path, saveCharts(writer, path, xml, sheet.name, sheet.charts));
    saveTables(writer, path, sheet.id, book, original);
    return { sheet, path, relation: before ? writer.relations(main).find((link) => link.target === path)!.id : writer.relate(main, 'worksheet', path) };
  });
  if (looks.grown) saveStyles(writer, main, styles, looks.xml());
  renameElsewhere(writer, placed.map(({ path }) => path), renamedSheets(book, original));
  if (options.plainValues) dropOwnColumnFormulas(writer, (original?.tables ?? []).map(({ part }) => part), names);
  const workbook = takeApart(writer.text(main)!);
  if (saveWorkbook(workbook, placed, book, original, names, options.recalculate ?? false)) writer.write(main, putTogether(workbook));
  saveStored(writer, main, book.parts, original);
  if (original === null) addProperties(writer, book.parts.properties);
  if (cellsChanged(writer, original)) removeCalculationChain(writer, main);
  return pack(writer.parts);
}

function saveStyles(writer: PackageWriter, main: string, path: string | undefined, xml: string): void {
  if (path !== undefined) {
    writer.write(path, xml);
    return;
  }
  const added = writer.freePath((number) => `xl/styles${number === 1 ? '' : number}.xml`);
  writer.add(added, xml, STYLES_TYPE);
  writer.relate(main, 'styles', added);
}

function removeSheets(writer: PackageWriter, main: string, book: SavedBook, original: ReadBook | null): void {
  for (const sheet of original?.sheets ?? []) {
    if (book.sheets.some((each) => each.id === sheet.id)) continue;
    writer.unrelate(main, sheet.part);
    writer.remove(sheet.part);
  }
}

const cellsChanged = (writer: PackageWriter, original: ReadBook | null): boolean =>
  (original?.sheets ?? []).some(({ part }) => writer.parts.get(part) !== original!.parts.get(part));

/** The order in which Excel calculated last: it makes a new one, and takes one that does not fit for damage. */
function removeCalculationChain(writer: PackageWriter, main: string): void {
  const chain = ofType(writer.relations(main), 'calcChain')[0]?.target;
  if (!chain) return;
  writer.unrelate(main, chain);
  writer.remove(chain);
}
