import { placesIn, type Named } from '../../workbook/file-host/looks-at';
import { standingOn, type PlacedFormula } from '../../workbook/file-host/standing-on';
import { contains, type Area } from '../../workbook/model/area';
import { isError } from '../../workbook/results/content';
import { evaluate } from '../../workbook/results/formulas/evaluate';
import { callsAny } from '../../workbook/xlsx/formula';
import type { SavedCell } from '../../workbook/xlsx/write/state';
import { scoringNames } from '../../workbook/book-file/scoring-names';
import { keyOf, type SheetCells } from '../../workbook/file-host/sheet-cells';

interface Formula extends PlacedFormula {
  readonly cells: SheetCells;
  readonly cell: SavedCell & { formula: string };
}

/** A value that Excel has still to work out. */
const LEFT_OPEN = '#CALC!';

/**
 * Formulas of the workbook's own that stand on cells which changed hold what they came to before. What can be worked out
 * here is; the others are emptied. Whether there are such: Excel then has to calculate when it opens the file.
 */
export function updateDependents(sheets: readonly SheetCells[], named: Named): boolean {
  const touched = new Map(sheets.map((sheet) => [sheet.name, sheet.changed().map(areaOf)] as const));
  if ([...touched.values()].every((areas) => areas.length === 0)) return false;
  const standing = standingOn(touched, sheets.flatMap((sheet) => formulasOf(sheet, named)));
  const waiting = new Map(standing.map((each) => [keyIn(each.sheet, each.cell.row, each.cell.column), each]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let left = false;
  const valueAt = (name: string, row: number, column: number): SavedCell['value'] => {
    const next = waiting.get(keyIn(name, row, column));
    if (next) work(next);
    const cell = byName.get(name)?.at(row, column);
    return cell === undefined ? '' : isUnknown(cell) ? LEFT_OPEN : cell.value;
  };
  const work = ({ cells: sheet, cell }: Formula): void => {
    waiting.delete(keyIn(sheet.name, cell.row, cell.column));
    sheet.put(cell.row, cell.column, LEFT_OPEN);
    const value = sheet.spills.some((area) => area.row === cell.row && area.column === cell.column) ? null
      : evaluate({ sheet: sheet.name, formula: cell.formula }, { cell: valueAt, book: NO_BOOK, scored: [], language: 'zh' });
    if (value !== null) sheet.put(cell.row, cell.column, isError(value) ? value.error : value);
  };
  for (const each of standing) if (waiting.has(keyIn(each.sheet, each.cell.row, each.cell.column))) work(each);
  for (const { cells: sheet, cell } of standing) {
    if (sheet.at(cell.row, cell.column)?.value !== LEFT_OPEN) continue;
    sheet.blank(cell);
    left = true;
  }
  return left;
}

/** A scoring formula that could not be followed here: it is no blank. */
const isUnknown = ({ formula, value }: SavedCell): boolean => formula !== undefined && value === '' && callsAny(formula, scoringNames);

const NO_BOOK = { ledgers: [], problems: [], sheets: [], beside: { views: [], own: [], rules: [], units: null, parameters: null } };
const keyIn = (sheet: string, row: number, column: number): string => `${sheet}!${keyOf(row, column)}`;
const areaOf = ({ row, column }: SavedCell): Area => ({ row, column, rows: 1, columns: 1 });

function formulasOf(sheet: SheetCells, named: Named): Formula[] {
  return sheet.formulas().filter(({ formula }) => !callsAny(formula, scoringNames)).map((cell) => ({
    cells: sheet, cell, sheet: sheet.name,
    fills: sheet.spills.find((area) => contains(area, areaOf(cell))) ?? areaOf(cell),
    looksAt: placesIn(cell.formula, sheet.name, named),
  }));
}
