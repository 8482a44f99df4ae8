import type { Grid } from '../../model/grid';
import { textOf } from '../../model/text';
import { isEmpty, squeezed } from '../text';
import type { PrintedBlock, PrintedTable } from '../types';
import { isHeadingRow } from './headings';
import { isCaption, isNote, isSumLine, looksLikeHeading } from './titles';
import { viewOf, type PlacedCell, type TableView } from './view';

/**
 * A sheet, or a table that was copied with what stands around it: title and notes become texts, the
 * rest tables. Headings inside a table stay rows of it.
 */
export function cutIntoBlocks(grid: Grid, hidden: readonly number[]): PrintedBlock[] {
  const view = viewOf({ grid });
  const blocks: PrintedBlock[] = [];
  let from: number | null = null;
  const close = (to: number): void => {
    if (from !== null) blocks.push(...tableOf(grid, hidden, from, to));
    from = null;
  };
  for (let row = 0; row < view.rows; row++) {
    const alone = aloneIn(view, row);
    if (alone === null) {
      if (from === null && view.own(row).length > 0) from = row;
      continue;
    }
    const text = textOf(alone.value);
    if (staysInTable(view, row, text, from !== null)) {
      from ??= row;
      continue;
    }
    close(row);
    blocks.push({ is: 'text', text, ...(grid.sheet === '' ? {} : { cell: { sheet: grid.sheet, row: grid.row + row, column: grid.column + alone.column } }) });
  }
  close(view.rows);
  return blocks;
}

/** The only cell of a row with something in it, where it is no part of a row of a table. */
export function aloneIn(view: TableView, row: number): PlacedCell | null {
  const written = view.line(row).filter(({ value }) => !isEmpty(value));
  const [only] = written;
  if (written.length !== 1 || !only || only.row !== row || only.rows > 1 || typeof only.value !== 'string') return null;
  if (view.columns === 1) return only;
  return only.columns * 2 > view.columns || (only.column === 0 && only.columns === 1) ? only : null;
}

function staysInTable(view: TableView, row: number, text: string, inTable: boolean): boolean {
  if (isNote(text) || isCaption(text)) return false;
  if (isSumLine(text)) return inTable;
  const next = after(view, row);
  if (next === null || next === 'headings') return inTable && next !== null && looksLikeHeading(text);
  if (next === 'alone') return inTable && looksLikeHeading(text);
  return looksLikeHeading(text) || (inTable && squeezed(text).length <= 20 && !/[。；]/u.test(text));
}

function after(view: TableView, row: number): 'alone' | 'headings' | 'row' | null {
  for (let next = row + 1; next < view.rows; next++) {
    if (view.own(next).length === 0) continue;
    if (aloneIn(view, next)) return 'alone';
    return isHeadingRow(view.own(next)) ? 'headings' : 'row';
  }
  return null;
}

function tableOf(grid: Grid, hidden: readonly number[], from: number, to: number): PrintedTable[] {
  const merges = grid.merges
    .filter((merge) => merge.row < to && merge.row + merge.rows > from)
    .map((merge) => {
      const first = Math.max(merge.row, from);
      return { ...merge, row: first - from, rows: Math.min(merge.row + merge.rows, to) - first };
    });
  const inside = hidden.filter((row) => row >= from && row < to).map((row) => row - from);
  const cells = grid.cells.slice(from, to);
  if (cells.every((line) => line.every(isEmpty))) return [];
  return [{ is: 'table', grid: { ...grid, row: grid.row + from, cells, merges }, ...(inside.length > 0 ? { hidden: inside } : {}) }];
}
