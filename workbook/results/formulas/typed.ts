import { isError, type Content } from '../content';
import type { Cell, Grid } from '../../model/grid';
import { isBlank } from '../../model/text';
import { shifted } from './formula';
import type { FormulaCell } from '../../model/port/editor';
import type { Knowledge } from './answered';
import { givenFor } from './given';

/** A cell without a formula among scoring formulas: it does not follow the ledger as the others do. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  /** What the formula would show that its neighbours have. */
  readonly answer: Content;
  readonly unit: string;
  /** The formula that belongs there. */
  readonly formula: string;
}

/** So many formulas alike make a row or column of them. */
const least = 2;

/** A filled cell in a line of formulas that is none of them. */
export interface Gap {
  readonly row: number;
  readonly column: number;
  /** A formula of the line. */
  readonly near: FormulaCell;
}

/**
 * What was typed between, above or below scoring formulas of one pattern, about a unit that is scored. `grids`: the
 * sheets on which the formulas stand. Whether a cell holds another formula is for the caller to look up.
 */
export function typedAmong(formulas: readonly FormulaCell[], grids: readonly (Grid | null)[], knowledge: Knowledge): readonly Typed[] {
  return grids.flatMap((grid) => (grid ? typedIn(grid.sheet, gapsAmong(formulas.filter(({ sheet }) => sheet === grid.sheet), grid), knowledge) : []));
}

/** The filled places of a sheet that stand in line with its scoring formulas. What they are about is not asked. */
export function gapsAmong(formulas: readonly FormulaCell[], grid: Grid): readonly Gap[] {
  const found = new Map<string, Gap>();
  const taken = new Set(formulas.map(({ row, column }) => keyOf(row, column)));
  for (const line of [...linesOf(formulas, ({ column }) => column), ...linesOf(formulas, ({ row }) => row)]) {
    const [near] = line;
    for (const [row, column] of gapsOf(line, grid)) {
      const key = keyOf(row, column);
      if (near && !taken.has(key) && !found.has(key) && !isBlank(grid.cells[row - grid.row]?.[column - grid.column] ?? '')) found.set(key, { row, column, near });
    }
  }
  return [...found.values()];
}

/** Those of them that are about a unit. */
export function typedIn(sheet: string, gaps: readonly Gap[], knowledge: Knowledge): readonly Typed[] {
  return gaps.flatMap(({ row, column, near }) => typedAt({ sheet, row, column, value: knowledge.cell(sheet, row, column) }, near, knowledge) ?? []);
}

/** Formulas of one column (or row) that are the same but for where they stand. */
function linesOf(formulas: readonly FormulaCell[], lineOf: (cell: FormulaCell) => number): readonly FormulaCell[][] {
  const lines = new Map<string, FormulaCell[]>();
  for (const cell of formulas) {
    const key = `${lineOf(cell)} ${patternOf(cell)}`;
    const line = lines.get(key);
    if (line) line.push(cell);
    else lines.set(key, [cell]);
  }
  return [...lines.values()].filter((line) => line.length >= least);
}

/** The formula as it would stand at one place for all: what was filled down or across is the same there. */
function patternOf(cell: FormulaCell): string {
  let pattern = patterns.get(cell);
  if (pattern === undefined) patterns.set(cell, (pattern = shifted(cell.formula, 1_000 - cell.row, 1_000 - cell.column).toUpperCase()));
  return pattern;
}

const patterns = new WeakMap<FormulaCell, string>();

/** The places between the formulas of a line, and one beyond each end as long as something stands there. */
function gapsOf(line: readonly FormulaCell[], grid: Grid): readonly [number, number][] {
  const upright = line.every(({ column }) => column === line[0]?.column);
  const ats = line.map(({ row, column }) => (upright ? row : column));
  const [first, last] = [ats.reduce((one, other) => Math.min(one, other)), ats.reduce((one, other) => Math.max(one, other))];
  const own = new Set(ats);
  const place = (at: number): [number, number] => (upright ? [at, line[0]?.column ?? 0] : [line[0]?.row ?? 0, at]);
  const filled = (at: number): boolean => {
    const [row, column] = place(at);
    return !isBlank(grid.cells[row - grid.row]?.[column - grid.column] ?? '');
  };
  let [from, to] = [first, last];
  while (from > 0 && filled(from - 1)) from--;
  while (filled(to + 1)) to++;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((at) => !own.has(at)).map(place);
}

function typedAt({ sheet, row, column, value }: Pick<Typed, 'sheet' | 'row' | 'column' | 'value'>, near: FormulaCell, knowledge: Knowledge): Typed | null {
  const formula = shifted(near.formula, row - near.row, column - near.column);
  const answered = givenFor({ sheet, formula }, knowledge);
  // Where the formula would be about no unit, the cell is a header, a sum or a remark.
  if (answered.is !== 'content' || !answered.found) return null;
  return { sheet, row, column, value, answer: answered.content, unit: answered.found.unit.unit, formula };
}

/** Whether a typed cell shows the answer all the same. */
export function sameAsAnswer({ value, answer }: Typed): boolean {
  return isError(answer) ? value === answer.error : String(value) === String(answer);
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
