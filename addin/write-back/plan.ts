import type { UnitResult } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import { paneWords } from '../../shared/i18n/pane';
import { columnName, quoteSheet } from '../../workbook/model/area';
import type { Cell } from '../../workbook/model/grid';
import { isBlank, isErrorValue } from '../../workbook/model/text';
import { functionName } from '../../workbook/results/functions/names';
import { callIn } from '../../workbook/results/formulas/formula';
import { resultOf, type Scoring } from '../../workbook/results/scoring';
import type { Area, AreaState, Change, Put } from '../../workbook/model/port/editor';
import { isScoringCall } from './scoring-call';
import type { ScoreTable, TableColumn } from './table';
import { fitting, formulaOf, isSettled, valueOf, whatKey, type What } from './what';

/** A score table with the results that belong into it. */
export interface Target {
  readonly table: ScoreTable;
  readonly scoring: Scoring;
}

export interface Choices {
  readonly mode: 'values' | 'formulas';
  /** Columns that are not to be written, by `columnKey`. */
  readonly without: ReadonlySet<string>;
  /** Write over formulas of the user's own. */
  readonly overFormulas: boolean;
  /** Write what is not settled, as a text with its interval. */
  readonly unsettled: boolean;
}

/**
 * `fill`: the cell is blank. `change`: something else stands there. `same`: nothing to do. `live`: a scoring
 * formula stands there, shows the result by itself and stays. `theirs`: a formula of the user's own stands there
 * and stays. `open`: not settled, and such are not to be written.
 */
export type Standing = 'fill' | 'change' | 'same' | 'live' | 'theirs' | 'open';

/** One cell of a score table: what stands there, what would. */
export interface CellPlan {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly unit: string;
  /** What was scored of that unit: why the cell says what it would. */
  readonly scored: UnitResult;
  readonly what: What;
  readonly header: string;
  readonly old: Cell;
  /** '' where there is none. */
  readonly oldFormula: string;
  readonly now: Put;
  /** The result that `now` shows, where `now` is a formula. */
  readonly result: Put;
  readonly standing: Standing;
}

export interface WriteBackPlan {
  readonly cells: readonly CellPlan[];
  readonly changes: readonly Change[];
  /** Sheets that are protected: nothing can be written there. */
  readonly locked: readonly string[];
  /** Rows that nobody sees, hidden or filtered away, and that would be written all the same. */
  readonly hidden: readonly { readonly sheet: string; readonly rows: number }[];
}

export function columnKey({ sheet }: Pick<ScoreTable, 'sheet'>, column: TableColumn): string {
  return `${sheet} ${whatKey(column.what)}`;
}

/** The block that holds all cells of a table. */
export function areaOf({ sheet, units, lines, columns }: ScoreTable): Area {
  const [along, across] = [lines.map(({ at }) => at), columns.map(({ at }) => at)];
  const [rows, sides] = units === 'down' ? [along, across] : [across, along];
  const [row, column] = [Math.min(...rows), Math.min(...sides)];
  return { sheet, row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...sides) - column + 1 };
}

/**
 * Cell by cell what writing would change; `states` are those of the targets' areas, in their order. `spills` are
 * the areas that scoring formulas fill from their own cell.
 */
export function planWriteBack(
  targets: readonly Target[],
  states: readonly (AreaState | null)[],
  choices: Choices,
  language: Language,
  spills: readonly Area[] = [],
): WriteBackPlan {
  const cells = targets
    .flatMap((target, index) => planTable(target, states[index] ?? null, choices, language))
    .map((cell) => (spills.some((area) => lies(cell, area)) ? { ...cell, standing: 'live' as const } : cell));
  const locked = [...new Set(states.flatMap((state) => (state?.locked ? [state.area.sheet] : [])))];
  const written = cells.filter(({ sheet, standing }) => (standing === 'fill' || standing === 'change') && !locked.includes(sheet));
  const hidden = states.flatMap((state) => {
    if (!state) return [];
    const rows = new Set(written.filter(({ sheet, row }) => sheet === state.area.sheet && state.hiddenRows.includes(row)).map(({ row }) => row));
    return rows.size > 0 ? [{ sheet: state.area.sheet, rows: rows.size }] : [];
  });
  return { cells, locked, hidden, changes: written.map(({ sheet, row, column, old, oldFormula, now }) => ({ sheet, row, column, put: now, seen: oldFormula !== '' ? { formula: oldFormula } : old === '' ? null : old })) };
}

function lies({ sheet, row, column }: Pick<CellPlan, 'sheet' | 'row' | 'column'>, area: Area): boolean {
  return sheet === area.sheet && row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function planTable({ table, scoring }: Target, state: AreaState | null, choices: Choices, language: Language): CellPlan[] {
  const columns = table.columns.filter((column) => !choices.without.has(columnKey(table, column)));
  return table.lines.flatMap((line) => {
    const unit = resultOf(scoring, line.unit);
    if (!unit) return [];
    return columns.map((column) => planCell(table, scoring, state, line.at, column, unit, choices, language));
  });
}

function planCell(
  table: ScoreTable,
  scoring: Scoring,
  state: AreaState | null,
  line: number,
  column: TableColumn,
  unit: UnitResult,
  choices: Choices,
  language: Language,
): CellPlan {
  const [row, col] = table.units === 'down' ? [line, column.at] : [column.at, line];
  const place = state ? [row - state.area.row, col - state.area.column] : [-1, -1];
  const old = state?.values[place[0] ?? 0]?.[place[1] ?? 0] ?? '';
  const oldFormula = state?.formulas[place[0] ?? 0]?.[place[1] ?? 0] ?? '';
  const width = state?.widths?.[place[1] ?? 0] ?? null;
  const settled = isSettled(column.what, unit, scoring.answer);
  const value = valueOf(column.what, unit, scoring, language);
  const result = settled ? value : fitting(value, column.what, width, language);
  const names = table.units === 'down' ? `$${columnName(table.namesAt)}${row + 1}` : `${columnName(col)}$${table.namesAt + 1}`;
  const now = choices.mode === 'values' ? result : formulaOf(column.what, names, scoring.when, language);
  return {
    sheet: table.sheet,
    row,
    column: col,
    address: `${quoteSheet(table.sheet)}!${columnName(col)}${row + 1}`,
    unit: unit.unit,
    scored: unit,
    what: column.what,
    header: column.header,
    old,
    oldFormula,
    now,
    result,
    standing: standingOf({ old, oldFormula, now, result }, settled, choices),
  };
}

function standingOf({ old, oldFormula, now, result }: Pick<CellPlan, 'old' | 'oldFormula' | 'now' | 'result'>, settled: boolean, choices: Choices): Standing {
  if (isScoringCall(oldFormula)) {
    // One of another unit or year shows another figure, or the other word.
    const alike = (typeof old === 'number' && typeof result === 'number') || (isYesOrNo(old) && isYesOrNo(result));
    return alike && !sameValue(old, result) ? 'change' : 'live';
  }
  // One that says the result in its own way: `=ROUND(SCORE(A5,2019),1)`.
  if (callIn(oldFormula, functionName('')) !== null && (sameValue(old, result) || isErrorValue(old))) return 'live';
  if (oldFormula !== '' && !choices.overFormulas) return 'theirs';
  if (!isFormula(now) && !settled && !choices.unsettled) return 'open';
  if (oldFormula !== '') return 'change';
  if (sameValue(old, now)) return 'same';
  return isBlank(old) ? 'fill' : 'change';
}

function isYesOrNo(shown: Cell | Put): boolean {
  return typeof shown === 'boolean' || [paneWords.yes, paneWords.no].some(({ zh, en }) => shown === zh || shown === en);
}

export function isFormula(put: Put): put is { readonly formula: string } {
  return typeof put === 'object' && put !== null;
}

/** Whether a cell shows this value already: figures by what they are, texts by what is read. */
export function sameValue(old: Cell, now: Put): boolean {
  if (isFormula(now)) return false;
  if (now === null) return isBlank(old);
  if (typeof old === 'boolean') return Object.values(paneWords[old ? 'yes' : 'no']).some((word) => word === now);
  return old === now || String(old).trim() === String(now);
}
