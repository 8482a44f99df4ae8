/** Writes a workbook as it stands: into the package it came from, of which every part that did not change stays byte for byte as it was. */
import { datesFrom } from './calendar';
import type { FunctionNames } from './formula';
import { ofType } from './package';
import type { ReadBook } from './read';
import type { SheetWriting } from './write/sheet/cell';
import { BLANK_MAIN, BLANK_SHEET, blankPackage } from './write/blank';
import { putTogether, takeApart } from './write/elements';
import { LookWriter } from './write/looks';
import { PackageWriter } from './write/package';
import { addProperties } from './write/properties';
import { saveSheet } from './write/sheet/sheet';
import { addSpillMark } from './write/sheet/spills';
import type { SavedBook } from './write/state';
import { saveSettings, saveXmlParts } from './write/stored';
import { saveTables } from './write/sheet/tables';
import { saveWorkbook, type PlacedSheet } from './write/workbook';
import { pack } from './zip';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

export function saveXlsx(book: SavedBook, original: ReadBook | null, names: FunctionNames): Uint8Array<ArrayBuffer> {
  const writer = new PackageWriter(original?.parts ?? blankPackage());
  const main = original?.main ?? BLANK_MAIN;
  const styles = ofType(writer.relations(main), 'styles')[0]?.target;
  const looks = new LookWriter((styles && writer.text(styles)) ?? '<styleSheet></styleSheet>');
  const dates = datesFrom(original?.date1904 ?? false, () => undefined);
  const writing: SheetWriting = {
    looks, names,
    // A file that has such marks numbers them in its own way; what came to it since is written without.
    spillMark: original === null && book.sheets.some(({ spills }) => spills.length > 0) ? addSpillMark(writer, main) : '',
    toFile: (value, look) => dates.toFile(value, (typeof look === 'number' ? original?.looks[look] : look)?.format ?? 'General'),
  };

  const wentElsewhere = book.active !== original?.sheets[original.active]?.id;

  removeSheets(writer, main, book, original);
  const placed = book.sheets.map((sheet): PlacedSheet => {
    const before = original?.sheets.find((each) => each.id === sheet.id) ?? null;
    const path = before?.part ?? writer.freePath((number) => `xl/worksheets/sheet${number}.xml`);
    const xml = saveSheet(before ? writer.text(path)! : BLANK_SHEET, sheet, before, writing, wentElsewhere ? sheet.id === book.active : null);
    if (before) writer.write(path, xml);
    else writer.add(path, xml, SHEET_TYPE);
    saveTables(writer, path, sheet.id, book, original);
    return { sheet, relation: before ? writer.relations(main).find((link) => link.target === path)!.id : writer.relate(main, 'worksheet', path) };
  });
  if (styles && looks.grown) writer.write(styles, looks.xml());
  const workbook = takeApart(writer.text(main)!);
  if (saveWorkbook(workbook, placed, book, original, names)) writer.write(main, putTogether(workbook));
  saveXmlParts(writer, main, book.parts.xml, original);
  saveSettings(writer, book.parts.settings, original);
  if (original === null) addProperties(writer, book.parts.properties);
  if (cellsChanged(writer, original)) removeCalculationChain(writer, main);
  return pack(writer.parts);
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
