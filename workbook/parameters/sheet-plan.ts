import type { RulebookView } from '../../shared/contract/rulebook-view';
import { parameterColumns, sheetNames, type ParameterField } from '../ledger/fields';
import { addressOf, type Cell, type Grid } from '../model/grid';
import { columnName, quoteSheet } from '../model/area';
import { findHeader } from '../ledger/rows/header';
import { parameterNamed } from '../ledger/parameters';
import { isBlank, isDash, textOf } from '../model/text';
import type { Change, NewSheet, Put } from '../model/port/editor';

/** A decision about one parameter, as it is to stand on the sheet. A blank value undoes the decision. */
export interface Decision {
  readonly key: string;
  readonly value: string;
  readonly by: string;
  readonly basis: string;
}

/** One cell of the sheet that would hold something else. */
export interface Difference {
  readonly address: string;
  readonly field: ParameterField;
  readonly key: string;
  readonly old: string;
  readonly now: string;
}

export interface SheetPlan {
  readonly changes: readonly Change[];
  readonly sheets: readonly NewSheet[];
  readonly differences: readonly Difference[];
}

/** Where the parameters stand on the sheet, by key. */
export interface Stood {
  readonly key: string;
  readonly value: Cell;
  readonly by: string;
  readonly basis: string;
  readonly address: string;
}

const fields = ['key', 'value', 'by', 'basis'] as const satisfies readonly ParameterField[];

/** What the sheet says of each parameter of a rulebook now. */
export function standing(grid: Grid | null, view: RulebookView): ReadonlyMap<string, Stood> {
  const layout = grid && layoutOf(grid);
  const found = new Map<string, Stood>();
  if (!grid || !layout) return found;
  for (const [key, row] of rowsByKey(grid, layout, view)) {
    const text = (field: ParameterField): string => textOf(cellAt(grid, row, layout.columns.get(field)));
    const value = cellAt(grid, row, layout.columns.get('value'));
    found.set(key, { key, value, by: text('by'), basis: text('basis'), address: addressOf(grid, row, layout.columns.get('value') ?? 0) });
  }
  return found;
}

/**
 * What has to be written for the decisions to stand on the sheet. A sheet that is not there is made, with
 * the rulebook named on it; columns and rows that are missing are added after the others.
 */
export function planParameters(grid: Grid | null, view: RulebookView, decisions: readonly Decision[]): SheetPlan {
  const known = grid && layoutOf(grid);
  const fresh = !grid || !known;
  const layout = known ?? newLayout(grid);
  const sheet = grid?.sheet ?? sheetNames.parameters[0];
  const origin = { row: grid?.row ?? 0, column: grid?.column ?? 0 };
  const changes: Change[] = [];
  const differences: Difference[] = [];
  const write = (row: number, field: ParameterField, now: string, key: string): void => {
    const column = layout.columns.get(field) ?? 0;
    const old = grid ? textOf(cellAt(grid, row, column)) : '';
    if (old === now || (now === '' && isDash(old))) return;
    const there = grid ? cellAt(grid, row, column) : '';
    changes.push({ sheet, row: origin.row + row, column: origin.column + column, put: field === 'value' ? putOf(now) : now === '' ? null : now, ...(grid ? { seen: there === '' ? null : there } : {}) });
    const address = `${quoteSheet(sheet)}!${columnName(origin.column + column)}${origin.row + row + 1}`;
    differences.push({ address, field, key, old, now });
  };
  let free = layout.free;
  // A header is written where one is missing and something comes under it.
  for (const field of fields) {
    const needed = field === 'key' || field === 'value' || decisions.some((decision) => decision[field] !== '');
    if ((fresh || layout.added.has(field)) && needed) write(layout.row, field, parameterColumns[field].headers[0] ?? field, '');
  }
  if (fresh) {
    write(free, 'key', '办法', '');
    write(free, 'value', view.title, '');
    free++;
  }
  const rows = grid && known ? rowsByKey(grid, layout, view) : new Map<string, number>();
  for (const decision of decisions) {
    const stood = rows.get(decision.key);
    if (stood === undefined && decision.value === '') continue;
    const row = stood ?? free++;
    const question = view.parameters.find(({ key }) => key === decision.key)?.question.zh ?? decision.key;
    if (stood === undefined) write(row, 'key', question, decision.key);
    write(row, 'value', decision.value, decision.key);
    write(row, 'by', decision.by, decision.key);
    write(row, 'basis', decision.basis, decision.key);
  }
  return { changes, differences, sheets: grid ? [] : [{ name: sheet, table: true }] };
}

/** A figure is written as a number, so that it can be sorted and formatted like one. */
function putOf(value: string): Put {
  if (value === '') return null;
  return String(Number(value)) === value ? Number(value) : value;
}

/** Rows and columns of the grid. */
interface Layout {
  readonly row: number;
  readonly columns: ReadonlyMap<ParameterField, number>;
  /** Fields whose column is yet to be written. */
  readonly added: ReadonlySet<ParameterField>;
  /** The first row below everything. */
  readonly free: number;
}

function layoutOf(grid: Grid): Layout | null {
  const header = findHeader<ParameterField>(grid, parameterColumns, ['key', 'value']);
  if (!header) return null;
  const columns = new Map<ParameterField, number>();
  for (const [field, [first]] of header.columns) if (first !== undefined) columns.set(field, first);
  const added = new Set<ParameterField>();
  let next = Math.max(0, ...grid.cells.map((line) => line.length));
  for (const field of fields) {
    if (columns.has(field)) continue;
    columns.set(field, next++);
    added.add(field);
  }
  return { row: header.row, columns, added, free: usedRows(grid) };
}

/** Below what may stand on the sheet already. */
function newLayout(grid: Grid | null): Layout {
  const row = grid ? usedRows(grid) + (usedRows(grid) > 0 ? 1 : 0) : 0;
  return { row, columns: new Map(fields.map((field, column) => [field, column])), added: new Set(fields), free: row + 1 };
}

function usedRows(grid: Grid): number {
  return grid.cells.findLastIndex((line) => line.some((cell) => !isBlank(cell))) + 1;
}

function rowsByKey(grid: Grid, layout: Layout, view: RulebookView): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = layout.row + 1; row < grid.cells.length; row++) {
    const key = cellAt(grid, row, layout.columns.get('key'));
    const parameter = isBlank(key) ? null : parameterNamed(textOf(key), view);
    if (parameter && !rows.has(parameter.key)) rows.set(parameter.key, row);
  }
  return rows;
}

function cellAt(grid: Grid, row: number, column: number | undefined): Cell {
  return column === undefined ? '' : (grid.cells[row]?.[column] ?? '');
}
