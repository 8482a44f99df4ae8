import { contains, intersect, parseArea, splitAddress, type Area } from '../../workbook/model/area';
import { isError } from '../../workbook/results/content';
import { evaluate } from '../../workbook/results/formulas/evaluate';
import { callsAny } from '../../workbook/xlsx/formula';
import type { SavedCell } from '../../workbook/xlsx/write/state';
import { scoringNames } from './open';
import { keyOf, type SheetCells } from '../../workbook/file-host/sheet-cells';

interface Formula {
  readonly sheet: SheetCells;
  readonly cell: SavedCell & { formula: string };
  /** What it looks at; null where that cannot be told from its text. */
  readonly looksAt: readonly { readonly sheet: string; readonly area: Area }[] | null;
}

/** A value that Excel has still to work out. */
const LEFT_OPEN = '#CALC!';

/**
 * Formulas of the workbook's own that stand on cells which changed hold what they came to before. What can be worked out
 * here is; the others are emptied. Whether there are such: Excel then has to calculate when it opens the file.
 */
export function updateDependents(sheets: readonly SheetCells[]): boolean {
  const touched = new Map(sheets.map((sheet) => [sheet.name, sheet.changed().map(areaOf)]));
  if ([...touched.values()].every((areas) => areas.length === 0)) return false;
  const standing = standingOn(touched, sheets.flatMap(formulasOf));
  const waiting = new Map(standing.map((each) => [keyIn(each.sheet.name, each.cell.row, each.cell.column), each]));
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  let left = false;
  const valueAt = (name: string, row: number, column: number): SavedCell['value'] => {
    const next = waiting.get(keyIn(name, row, column));
    if (next) work(next);
    const cell = byName.get(name)?.at(row, column);
    return cell === undefined ? '' : isUnknown(cell) ? LEFT_OPEN : cell.value;
  };
  const work = ({ sheet, cell }: Formula): void => {
    waiting.delete(keyIn(sheet.name, cell.row, cell.column));
    sheet.put(cell.row, cell.column, LEFT_OPEN);
    const value = sheet.spills.some((area) => area.row === cell.row && area.column === cell.column) ? null
      : evaluate({ sheet: sheet.name, formula: cell.formula }, { cell: valueAt, book: NO_BOOK, scored: [], language: 'zh' });
    if (value !== null) sheet.put(cell.row, cell.column, isError(value) ? value.error : value);
  };
  for (const each of standing) if (waiting.has(keyIn(each.sheet.name, each.cell.row, each.cell.column))) work(each);
  for (const { sheet, cell } of standing) {
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

function formulasOf(sheet: SheetCells): Formula[] {
  return sheet.formulas().filter(({ formula }) => !callsAny(formula, scoringNames)).map((cell) => ({ sheet, cell, looksAt: placesIn(cell.formula, sheet.name) }));
}

/** Those that stand on what changed, and on each other. What cannot be told of a formula may stand on anything. */
function standingOn(touched: Map<string, Area[]>, formulas: readonly Formula[]): Formula[] {
  const found: Formula[] = [];
  let rest = formulas;
  for (let grown = true; grown; ) {
    const next = rest.filter(({ looksAt }) => looksAt === null || looksAt.some(({ sheet, area }) => touched.get(sheet)?.some((each) => intersect(each, area) !== null)));
    grown = next.length > 0;
    const taken = new Set(next);
    rest = rest.filter((each) => !taken.has(each));
    found.push(...next);
    for (const { sheet, cell } of next) {
      const own = sheet.spills.find((area) => contains(area, areaOf(cell))) ?? areaOf(cell);
      touched.set(sheet.name, [...(touched.get(sheet.name) ?? []), own]);
    }
  }
  return found;
}

const reference = /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!])/giu;
/** Functions that look at places which their text does not name. */
const roaming = /\b(?:INDIRECT|OFFSET)\(/i;

/** The places that a formula names; null where it may look at others as well. */
function placesIn(formula: string, own: string): Formula['looksAt'] {
  const code = formula.replace(/"(?:[^"]|"")*"/g, '""');
  if (roaming.test(code)) return null;
  const places: { sheet: string; area: Area }[] = [];
  const rest = code.replace(reference, (whole) => {
    const { sheet, rest: cells } = splitAddress(whole);
    const area = parseArea(cells.replaceAll('$', ''));
    if (area) places.push({ sheet: sheet ?? own, area });
    return '';
  });
  // What is left besides functions, TRUE and FALSE is a name, or a column of a table.
  const names = rest.replace(/[\p{L}_][\p{L}\p{N}_.]*\s*\(/gu, '').replace(/\b(?:TRUE|FALSE)\b/gi, '').replace(/\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi, '');
  return /[\p{L}_[\]#!']/u.test(names) ? null : places;
}
