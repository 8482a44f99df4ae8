import type { Cell } from '../ledger/grid';
import type { Area, Change, Put } from './editor';

/** Changes one below the other, which Excel takes in one go. */
export interface Run extends Area {
  readonly changes: readonly Change[];
}

export function runsOf(changes: readonly Change[]): readonly Run[] {
  const sorted = [...changes].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.column - other.column || one.row - other.row,
  );
  const runs: { first: Change; changes: Change[] }[] = [];
  for (const change of sorted) {
    const last = runs.at(-1);
    const follows = last && last.first.sheet === change.sheet && last.first.column === change.column && last.first.row + last.changes.length === change.row;
    if (follows) last.changes.push(change);
    else runs.push({ first: change, changes: [change] });
  }
  return runs.map(({ first, changes: own }) => ({ sheet: first.sheet, row: first.row, column: first.column, rows: own.length, columns: 1, changes: own }));
}

/**
 * What is handed to Excel. A text that Excel would take for a formula, a number or a date keeps an
 * apostrophe before it, which Excel takes for "this is text" and does not show.
 */
export function toCell(put: Put): Cell {
  if (put === null) return '';
  if (typeof put === 'object') return put.formula;
  return typeof put === 'string' && /^['=+\-@\d.($¥￥]|^(?:true|false)$/iu.test(put.trim()) ? `'${put}` : put;
}

/** What stands in a cell, from its formula and its value. */
export function fromCell(formula: Cell, value: Cell): Put {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return { formula };
  return value === '' ? null : value;
}

/** Formulas are the same whatever blanks and capitals they are written in. */
export function samePut(one: Put, other: Put): boolean {
  const key = (put: Put): unknown => (typeof put === 'object' && put !== null ? `=${put.formula.replace(/\s+/gu, '').toUpperCase()}` : put);
  return key(one) === key(other);
}
