import type { Column } from '../fields';
import { type Grid, addressOf } from '../../model/grid';
import { columnName } from '../../model/area';
import type { Problem } from '../problem';
import { isBlank, narrow, textOf, wordKey } from '../../model/text';

/** Where the columns of a sheet are. Rows and columns are those of the grid. */
export interface Header<F extends string> {
  readonly row: number;
  /** Usually one column a field; several where the sheet parts one thing in two, as 分值 and 名次. */
  readonly columns: ReadonlyMap<F, readonly number[]>;
  readonly problems: readonly Problem[];
}

export interface HeaderHints<F extends string> {
  /** Sheet row, from 1. */
  readonly row?: number;
  /** Column letters that were pointed out. */
  readonly columns?: Partial<Record<F, string>>;
}

/** Beyond this many rows no header is looked for: what comes so late is none. */
const lookedAt = 200;

/**
 * The first row that holds a header of each needed field. A header cell may name several (`数值/分值/名次`)
 * and carry a remark in brackets (`数值（分）`).
 */
export function findHeader<F extends string>(
  grid: Grid,
  known: Readonly<Record<F, Column>>,
  needed: readonly F[],
  hints: HeaderHints<F> = {},
): Header<F> | null {
  const fieldOf = lexicon(known);
  const pointed = pointedColumns(grid, hints.columns ?? {});
  const rows = hints.row === undefined ? grid.cells.slice(0, lookedAt).map((_, row) => row) : [hints.row - 1 - grid.row];
  for (const row of rows) {
    const header = readRow(grid, row, known, fieldOf, pointed);
    if (needed.every((field) => header.columns.has(field))) return header;
  }
  return null;
}

function readRow<F extends string>(
  grid: Grid,
  row: number,
  known: Readonly<Record<F, Column>>,
  fieldOf: ReadonlyMap<string, F>,
  pointed: ReadonlyMap<number, F>,
): Header<F> {
  const columns = new Map<F, number[]>();
  const problems: Problem[] = [];
  const unread: number[] = [];
  for (const [column, cell] of (grid.cells[row] ?? []).entries()) {
    const field = pointed.get(column) ?? headerField(cell, fieldOf);
    if (field === null) {
      if (!isBlank(cell) && !isRunningNumber(cell)) unread.push(column);
      continue;
    }
    const before = columns.get(field);
    // Where a column was pointed out, others of the same name are not meant.
    if ([...pointed.values()].includes(field) && !pointed.has(column)) continue;
    if (before) {
      before.push(column);
      problems.push({
        code: 'column-twice',
        severity: 'warning',
        address: addressOf(grid, row, column),
        slots: { value: textOf(cell), field: known[field].name },
      });
    } else columns.set(field, [column]);
  }
  if (unread.length > 0) problems.push(unreadColumns(grid, row, unread));
  return { row, columns, problems };
}

function unreadColumns(grid: Grid, row: number, unread: readonly number[]): Problem {
  const names = unread.slice(0, 5).map((column) => textOf(grid.cells[row]?.[column] ?? ''));
  return {
    code: 'columns-unread',
    severity: 'note',
    address: addressOf(grid, row, unread[0] ?? 0),
    slots: { number: unread.length, value: names.join('、') + (unread.length > names.length ? '…' : '') },
  };
}

/** Over a column that only counts the rows: leaving it out loses nothing, and every other sheet has one. */
function isRunningNumber(cell: Grid['cells'][number][number]): boolean {
  return ['序号', '行号', 'no', 'no.'].includes(wordKey(textOf(cell)));
}

/** The field that a header cell names; null where it names none, or parts of it name different ones. */
export function headerField<F extends string>(cell: Grid['cells'][number][number], fieldOf: ReadonlyMap<string, F>): F | null {
  if (typeof cell !== 'string' || cell.length > 40) return null;
  const text = narrow(cell).replace(/\(.*?\)|\[.*?\]|\*/gu, '');
  // What stands in brackets may be what matters: 得分（照录）.
  const whole = fieldOf.get(wordKey(cell)) ?? fieldOf.get(wordKey(text));
  if (whole) return whole;
  const parts = new Set(text.split('/').map((part) => fieldOf.get(wordKey(part)) ?? null));
  const [only] = parts;
  return parts.size === 1 && only !== undefined ? only : null;
}

export function lexicon<F extends string>(known: Readonly<Record<F, Column>>): ReadonlyMap<string, F> {
  const fieldOf = new Map<string, F>();
  for (const field of Object.keys(known) as F[]) {
    for (const header of known[field].headers) fieldOf.set(wordKey(header), field);
  }
  return fieldOf;
}

function pointedColumns<F extends string>(grid: Grid, letters: Partial<Record<F, string>>): ReadonlyMap<number, F> {
  const pointed = new Map<number, F>();
  // A sheet has more rows than a call takes arguments.
  const width = grid.cells.reduce((most, { length }) => Math.max(most, length), 0);
  for (let column = 0; column < width; column++) {
    for (const field of Object.keys(letters) as F[]) {
      if (letters[field] === columnName(grid.column + column)) pointed.set(column, field);
    }
  }
  return pointed;
}
