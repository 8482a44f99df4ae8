import { ROWS_OF_A_STEP, type Steps } from '../../../shared/contract/steps';
import { type LedgerField, ledgerColumns } from '../fields';
import { type Cell, type Grid, addressOf, unmerge } from '../../model/grid';
import { type Header, headerField, lexicon } from './header';
import type { Problem } from '../problem';
import type { FactReading } from '../reading';
import { rememberingRows, type RowRead } from './remembered';
import { type RowSource, RowReader } from './row';
import { isBlank, isDash, narrow, textOf } from '../../model/text';

export interface RowsReading {
  readonly facts: readonly FactReading[];
  readonly problems: readonly Problem[];
}

/** What a record must have something of. A unit or a remark alone is none. */
const meaningfulFields: readonly LedgerField[] = [
  'item',
  'year',
  'period',
  'level',
  'kind',
  'value',
  'target',
  'base',
  'points',
  'of',
  'count',
  'series',
  'subject',
  'role',
  'date',
  'evidence',
];
const totals = /^(合计|小计|总计|累计|汇总|本页合计|平均)/u;
const fieldOf = lexicon(ledgerColumns);

/** Reads the rows below the header. Blank rows are passed over; totals and captions are left out and told. */
export function* readRows(whole: RowSource): Steps<RowsReading> {
  const source = { ...whole, grid: unmerge(whole.grid) };
  const facts: FactReading[] = [];
  const problems: Problem[] = [];
  const captions = captionRows(whole.grid, whole.header);
  const leftOut = (row: number): RowRead => ({ fact: null, problems: [leftOutOf(whole, row)] });
  const read = rememberingRows(source, (row) => (isNoRecord(source.grid.cells[row] ?? [], source.header) ? leftOut(row) : readRow(source, row)));
  let done = 0;
  for (const row of recordRows(whole.grid, whole.header)) {
    if (++done % ROWS_OF_A_STEP === 0) yield;
    const { fact, problems: own } = captions.has(row) ? leftOut(row) : read(row);
    if (fact) facts.push(fact);
    for (const problem of own) problems.push(problem);
  }
  return { facts, problems };
}

function readRow(source: RowSource, row: number): RowRead {
  const { fact, problems } = new RowReader(source, row);
  return { fact: { fact, row: source.grid.row + row }, problems };
}

function leftOutOf({ grid, header }: RowSource, row: number): Problem {
  const value = textOf(grid.cells[row]?.find((cell) => !isEmpty(cell)) ?? '');
  return { code: 'row-left-out', severity: 'note', address: addressOf(grid, row, Math.min(...columnsOf(header))), slots: { value } };
}

/** The rows below the header that hold something of their own, and not only a part of a merge. */
export function recordRows(grid: Grid, header: Header<LedgerField>): readonly number[] {
  const columns = columnsOf(header);
  return grid.cells.flatMap((cells, row) =>
    row > header.row && columns.some((column) => !isEmpty(cells[column] ?? '')) ? [row] : [],
  );
}

/** A totals row, column names printed again, or nothing but a unit or a remark. */
export function isNoRecord(cells: readonly Cell[], header: Header<LedgerField>): boolean {
  const at = (field: LedgerField): Cell => cells[header.columns.get(field)?.[0] ?? -1] ?? '';
  if (headerField(at('unit'), fieldOf) === 'unit' && headerField(at('item'), fieldOf) === 'item') return true;
  const first = narrow(cells.find((cell) => !isEmpty(cell)) ?? '').replace(/\s+/gu, '');
  if (totals.test(first) && (isEmpty(at('item')) || totals.test(narrow(at('item'))))) return true;
  return !meaningfulFields.some((field) => (header.columns.get(field) ?? []).some((column) => !isEmpty(cells[column] ?? '')));
}

/** Rows under one cell that lies over unit and clause alike: headings, not records. */
export function captionRows(grid: Grid, header: Header<LedgerField>): ReadonlySet<number> {
  const needed = [header.columns.get('unit')?.[0] ?? -1, header.columns.get('item')?.[0] ?? -1];
  const rows = new Set<number>();
  for (const merge of grid.merges) {
    if (!needed.every((column) => column >= merge.column && column < merge.column + merge.columns)) continue;
    for (let row = merge.row; row < merge.row + merge.rows; row++) rows.add(row);
  }
  return rows;
}

function columnsOf(header: Header<LedgerField>): readonly number[] {
  return [...header.columns.values()].flat();
}

function isEmpty(cell: Cell): boolean {
  return isBlank(cell) || isDash(cell);
}
