import { blockOf, type Cell } from '../../model/grid';
import { columnName } from '../../model/area';
import { isBlank, textOf } from '../../model/text';
import type { ColumnDraft, Draft, LedgerDraft, ScoreDraft } from './draft';
import type { Frame } from '../layout/frame';
import { labelsOf } from '../layout/label';
import { figureRow, lastRow, recordsOf } from '../layout/records';

/** The blocks of cells that parts of a draft cover, as the sheet has them: `计分表!D5:D18`. */

/** The tables of the draft that are read; of cards, one a sheet. */
export function framesRead({ frames, block }: ScoreDraft): readonly Frame[] {
  const chosen = typeof block === 'number' ? frames[block] : undefined;
  return chosen ? [chosen] : frames;
}

/** The whole table, header and units. */
export function tableBlock(draft: Draft): string {
  if (draft.what === 'ledger') return draft.reading.address;
  const [frame] = framesRead(draft);
  if (!frame) return '';
  const { top, last } = linesOf(frame);
  const first = Math.min(frame.unitColumn ?? frame.columns[0], frame.columns[0]);
  return frameBlock(frame, [top, last], [first, frame.columns[1] - 1]);
}

/** The names of the units; '' where the sheets themselves are the units. */
export function unitBlock(draft: ScoreDraft): string {
  const [frame] = framesRead(draft);
  if (!frame || frame.unitColumn === null) return '';
  const rows = recordsOf(frame).units.flatMap((unit) => [unit.row, lastRow(unit)]);
  return rows.length === 0 ? '' : frameBlock(frame, [Math.min(...rows), Math.max(...rows)], [frame.unitColumn, frame.unitColumn]);
}

/** A column with its header, down to the last unit. */
export function columnBlock(draft: ScoreDraft, header: string): string {
  const [frame] = framesRead(draft);
  const column = frame && labelsOf(frame).find(({ key }) => key === header)?.column;
  if (!frame || column === undefined) return '';
  const { top, last } = linesOf(frame);
  return frameBlock(frame, [top, last], [column, column]);
}

/** `D`, or the number of the row where items run down. */
export function columnShown({ frames, lies }: ScoreDraft, { column }: ColumnDraft): string {
  const grid = frames[0]?.canvas.grid;
  if (!grid) return '';
  // Turned over, rows and columns of the grid are exchanged.
  return lies === 'across' ? columnName(grid.column + column) : String(grid.column + column + 1);
}

/** The first figures that stand in a column, for whoever is asked what they are. */
export function figuresIn(draft: ScoreDraft, { column }: ColumnDraft, most = 3): readonly string[] {
  const figures: string[] = [];
  for (const frame of framesRead(draft)) {
    for (const unit of recordsOf(frame).units) {
      const cell = frame.canvas.own(figureRow(unit), column);
      if (!isBlank(cell)) figures.push(textOf(cell));
      if (figures.length === most) return figures;
    }
  }
  return figures;
}

/** Whether nothing stands under any of the items: a form that is still to be filled in. */
export function isUnfilled(draft: ScoreDraft): boolean {
  const items = draft.columns.filter(({ role }) => role === 'item');
  return items.every((column) => figuresIn(draft, column, 1).length === 0);
}

/** What of the draft stands at a cell of the sheet, counted from 0: a column, by its header, or the names of the units. */
export function partAt(draft: ScoreDraft, sheet: string, row: number, column: number): { header: string } | 'units' | null {
  for (const frame of draft.frames) {
    const { grid } = frame.canvas;
    if (grid.sheet !== sheet) continue;
    const [along, across] = frame.flipped ? [column - grid.row, row - grid.column] : [row - grid.row, column - grid.column];
    const { top, last } = linesOf(frame);
    if (along < top || along > Math.max(last, frame.rows[1] - 1)) continue;
    if (across === frame.unitColumn) return 'units';
    const label = labelsOf(frame).find((each) => each.column === across);
    if (label) return { header: label.key };
  }
  return null;
}

/** What stands over the column of a cell: in the header of the table there, else the cell itself. */
export function headerTextAt(frames: readonly Frame[], cell: { sheet: string; row: number; column: number; value: Cell }): string {
  for (const { canvas, flipped, tiers, rows } of frames) {
    const { grid } = canvas;
    const row = cell.row - grid.row;
    if (flipped || grid.sheet !== cell.sheet || row < (tiers[0]?.row ?? 0) || row >= rows[1]) continue;
    const text = [...tiers].reverse().map((tier) => textOf(canvas.at(tier.row, cell.column - grid.column))).find((each) => each !== '');
    if (text !== undefined) return text;
  }
  return typeof cell.value === 'string' ? textOf(cell.value) : '';
}

/** The cells of a ledger's column, with its header. */
export function fieldBlock({ reading, headerRow, sheet }: LedgerDraft, letter: string): string {
  const last = /(\d+)$/.exec(reading.address)?.[1] ?? String(headerRow);
  const quoted = reading.address.slice(0, Math.max(0, reading.address.lastIndexOf('!'))) || sheet;
  return `${quoted}!${letter}${headerRow}:${letter}${last}`;
}

/** First line of the header and last line of a unit, as the frame counts. */
function linesOf(frame: Frame): { top: number; last: number } {
  const units = recordsOf(frame).units.flatMap((unit) => [unit.row, lastRow(unit)]);
  const lines = frame.flipped || frame.tiers.length === 0 ? units : [...frame.tiers.map(({ row }) => row), ...units];
  const labels = frame.flipped ? frame.tiers.map(({ row }) => row) : [];
  const all = [...lines, ...labels];
  return { top: all.reduce((one, other) => Math.min(one, other), all[0] ?? 0), last: all.reduce((one, other) => Math.max(one, other), 0) };
}

function frameBlock({ canvas: { grid }, flipped }: Frame, [top, bottom]: [number, number], [left, right]: [number, number]): string {
  const [high, wide] = [bottom - top + 1, right - left + 1];
  if (!flipped) return blockOf(grid, top, left, high, wide);
  return blockOf({ ...grid, row: grid.column, column: grid.row }, left, top, wide, high);
}
