import { attribute, find, put, putTogether, setAttribute, takeApart } from '../../workbook/xlsx/write/elements';
import { callsAny } from '../../workbook/xlsx/formula';
import type { ReadBook } from '../../workbook/xlsx/read';
import { saveXlsx } from '../../workbook/xlsx/write';
import { text } from '../../workbook/xlsx/zip';
import { namedIn } from '../../workbook/file-host/looks-at';
import { updateDependents } from './dependents';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import type { Results } from './results';
import type { SheetCells } from '../../workbook/file-host/sheet-cells';
import { stateOf } from '../../workbook/file-host/state';

/** The workbook with its results. `values`: plain values in the place of scoring formulas, for programs that do not know them. */
export function bookWithResults(file: ReadBook, { sheets, open }: Results, values: boolean): Uint8Array {
  const left = updateDependents(sheets, namedIn(file));
  if (values) for (const sheet of sheets) settle(sheet);
  const original = left || open.length > 0 ? calculatedOnOpening(file) : file;
  return saveXlsx({ ...stateOf(file), sheets: sheets.map((sheet) => sheet.state()) }, original, scoringNames);
}

function settle(sheet: SheetCells): void {
  for (const { row, column, formula, value } of sheet.formulas()) {
    // One that is not known here stays a formula, for Excel.
    if (value === '' || !callsAny(formula, scoringNames)) continue;
    const at = sheet.spills.findIndex((area) => area.row === row && area.column === column);
    if (at >= 0) sheet.spills.splice(at, 1);
    sheet.settle(row, column);
  }
}

/** What may come before it in the workbook's part. */
const BEFORE = ['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'extLst'];

/** The same file, which asks Excel to calculate it when it is opened. */
function calculatedOnOpening(file: ReadBook): ReadBook {
  const bytes = file.parts.get(file.main);
  if (!bytes) return file;
  const outer = takeApart(text(bytes));
  const present = find(outer, 'calcPr') ?? `<${outer.prefix}calcPr/>`;
  if (/^(?:1|true)$/.test(attribute(present, 'fullCalcOnLoad') ?? '')) return file;
  put(outer, 'calcPr', setAttribute(present, 'fullCalcOnLoad', '1'), BEFORE);
  return { ...file, parts: new Map(file.parts).set(file.main, new TextEncoder().encode(putTogether(outer))) };
}
