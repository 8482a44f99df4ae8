import { builtIn, type Language } from '../../shared';
import { examine, textOf } from '../../workbook/health/examination';
import type { Finding } from '../../workbook/health/finding';
import { isOfRules } from '../../workbook/binding/scan/rule-sheets';
import type { Grid } from '../../workbook/model/grid';
import { cellsIn } from '../../workbook/results/formulas/answered';
import { typedAmong } from '../../workbook/results/formulas/typed';
import { placedProblems } from '../../workbook/results/problems';
import type { Scored } from '../../workbook/results/question';
import { isPrintout } from '../../workbook/printouts/kept/check-mark';
import { isOfRecord } from '../../workbook/snapshot/record';
import { callsAny } from '../../workbook/xlsx/formula';
import type { ReadBook } from '../../workbook/xlsx/read';
import type { BoundBook } from '../../workbook/book-file/bind';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import type { Asked } from './questions';
import { workbookOf } from '../../workbook/file-host/file-workbook';

/** Larger sheets are data of other kinds, no score tables. */
const MOST = { rows: 2_000, columns: 120 };
/** What these find is among the questions already. */
const TOLD = new Set(['checkReading', 'checkMissing', 'checkOpen']);

/** What the health check of the pane finds besides what could not be answered. */
export async function examineBook(file: ReadBook, { reading }: BoundBook, scored: readonly Scored[], language: Language): Promise<readonly Asked[]> {
  const workbook = workbookOf(file);
  const { sheets } = await workbook.outline();
  const grids = (await workbook.read(sheets.map(({ name }) => ({ sheet: name })))).filter((grid) => grid !== null);
  const others = grids.filter((grid) => grid.cells.length <= MOST.rows && (grid.cells[0]?.length ?? 0) <= MOST.columns && !reading.sheets.includes(grid.sheet) && !isOfRules(grid.sheet) && !isOfRecord(grid) && !isPrintout(grid));
  const problems = placedProblems(reading, scored.map((each) => ({ ...each, old: false })), { language, registry: builtIn, stale: false });
  const watched = { finals: [], missing: [], typed: typedAmong(formulasOf(file), grids, { book: reading, scored, language, cell: cellsIn(grids) }) };
  return scored.flatMap((each) => {
    const { ledger } = each;
    const document = ledger.edition?.rulebook ?? builtIn.rulebook(each.answer.rulebook.id);
    if (!ledger.rulebook || !document) return [];
    return examine({ ...each, rulebook: ledger.rulebook, document, problems, sheets: others as readonly Grid[], watched })
      .filter(({ check }) => !TOLD.has(check))
      .flatMap(({ findings }) => findings.map((finding): Asked => ({ kind: finding.severity, place: placeOf(finding, each), question: textOf(finding, language) })));
  });
}

function formulasOf(file: ReadBook): Parameters<typeof typedAmong>[0] {
  return file.sheets.flatMap(({ name, cells }) => cells.flatMap(({ row, column, formula, value }) => (formula !== undefined && callsAny(formula, scoringNames) ? [{ sheet: name, row, column, formula, value }] : [])));
}

function placeOf({ goal }: Finding, { ledger }: Scored): string {
  if (goal.to === 'cell') return goal.address;
  return goal.to === 'unit' ? (ledger.units.find(({ unit }) => unit.id === goal.unit)?.address ?? '') : '';
}
