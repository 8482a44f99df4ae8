import { type LedgerField, ledgerColumns } from '../fields';
import { type Cell, type Grid, addressOf, unmerge } from '../../model/grid';
import { type Header, headerField, lexicon } from './header';
import type { Problem } from '../problem';
import type { FactReading } from '../reading';
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
export function readRows(source: RowSource): RowsReading {
  const grid = unmerge(source.grid);
  const facts: FactReading[] = [];
  const problems: Problem[] = [];
  const captions = captionRows(source.grid, source.header);
  const first = Math.min(...columnsOf(source.header));
  for (const row of recordRows(source.grid, source.header)) {
    if (captions.has(row) || isNoRecord(grid.cells[row] ?? [], source.header)) {
      const value = textOf(source.grid.cells[row]?.find((cell) => !isEmpty(cell)) ?? '');
      problems.push({ code: 'row-left-out', severity: 'note', address: addressOf(grid, row, first), slots: { value } });
      continue;
    }
    const reader = new RowReader({ ...source, grid }, row);
    facts.push({ fact: reader.fact, row: grid.row + row });
    problems.push(...reader.problems);
  }
  return { facts, problems };
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
