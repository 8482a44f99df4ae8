import { isBlank, isErrorValue, textOf } from '../../model/text';
import { amountColumnOf } from './amount-column';
import { type Canvas, canvasOf, isBlankRow } from './canvas';
import type { Frame, Tier, TierRole } from './frame';
import { isGroupWord, isOrderWord, isTypeWord, isWeightWord, unitRank } from './header-words';
import { readNumber } from '../../model/numbers';
import type { Grid } from '../../model/grid';

/** A cell of a header that stands over the names of units. */
export interface Corner {
  readonly row: number;
  readonly column: number;
}

const mostTiers = 4;
/** More tables than this stand on no sheet: it is a list that says 单位 in every row. */
const mostFrames = 40;

/** The tables whose units run down. `corner`: a text that was pointed out as standing over the units. */
export function framesAcross(grid: Grid, corner?: string): readonly Frame[] {
  const canvas = canvasOf(grid);
  return framesAt(canvas, cornersOf(canvas, corner));
}

export function framesAt(canvas: Canvas, corners: readonly Corner[]): readonly Frame[] {
  const headers = corners.slice(0, mostFrames).map((corner) => ({ corner, ...headerAt(canvas, corner) }));
  let from = 0;
  return headers.flatMap(({ corner, top, bottom }, index) => {
    const before = headers[index - 1]?.bottom ?? -1;
    // A header of two lines may hold 单位 in both.
    if (top <= before) return [];
    const next = headers.slice(index + 1).find((other) => other.top > bottom);
    const end = next ? titleStart(canvas, next.top, bottom + 1) : canvas.rows;
    const start = from;
    from = end;
    return [frameOf(canvas, corner, [top, bottom], [start, end])];
  });
}

function frameOf(canvas: Canvas, corner: Corner, [top, bottom]: [number, number], [from, end]: [number, number]): Frame {
  const tiers: Tier[] = [];
  for (let row = top; row <= bottom; row++) tiers.push({ row, role: roleOf(canvas, row, corner.column) });
  const amountColumn = amountColumnOf(canvas, corner.column, [bottom + 1, end]);
  const named = (is: (cell: string) => boolean): number | null => {
    for (let column = 0; column < canvas.columns; column++) {
      if (column !== corner.column && column !== amountColumn && is(textOf(canvas.at(bottom, column)))) return column;
    }
    return null;
  };
  return {
    canvas,
    flipped: false,
    tiers,
    unitColumn: corner.column,
    amountColumn,
    groupColumn: named(isGroupWord),
    typeColumn: named(isTypeWord),
    columns: span(canvas, top, bottom),
    rows: [bottom + 1, end],
    title: titleOf(canvas, from, top),
    corner: textOf(canvas.at(corner.row, corner.column)),
  };
}

function cornersOf(canvas: Canvas, pointed?: string): readonly Corner[] {
  const corners: Corner[] = [];
  for (let row = 0; row < canvas.rows; row++) {
    let best = -1;
    let at = -1;
    for (let column = 0; column < canvas.columns; column++) {
      const cell = canvas.own(row, column);
      const rank = pointed === undefined ? unitRank(cell) : typeof cell === 'string' && textOf(cell) === pointed ? 1 : -1;
      if (rank > best) [best, at] = [rank, column];
    }
    if (at >= 0 && othersBeside(canvas, row, at)) corners.push({ row, column: at });
  }
  return corners;
}

/** A header is not alone: `单位：青石村` over a table is none, nor is the word in a sentence. */
function othersBeside(canvas: Canvas, row: number, column: number): boolean {
  const merge = canvas.mergeAt(row, column);
  const bottom = row + (merge?.rows ?? 1) - 1;
  if (merge && merge.columns > 3) return false;
  const filled = (line: number): number => {
    let count = 0;
    for (let other = 0; other < canvas.columns; other++) {
      if (other !== column && !isBlank(canvas.own(line, other)) && readNumber(canvas.own(line, other)).kind !== 'number') count++;
    }
    return count;
  };
  return filled(row) + (bottom > row ? filled(bottom) : 0) >= 1;
}

function headerAt(canvas: Canvas, { row, column }: Corner): { top: number; bottom: number } {
  const merge = canvas.mergeAt(row, column);
  let top = row;
  let bottom = row + Math.min(mostTiers, merge?.rows ?? 1) - 1;
  while (bottom - top < mostTiers - 1 && top > 0 && isTierAbove(canvas, top - 1, column)) top--;
  while (bottom - top < mostTiers - 1 && bottom + 1 < canvas.rows && isTierBelow(canvas, bottom + 1, column)) bottom++;
  return { top, bottom };
}

/** A line of captions over several columns, and not the title over all of them. */
function isTierAbove(canvas: Canvas, row: number, unit: number): boolean {
  if (!isBlank(canvas.at(row, unit))) return false;
  let captions = 0;
  for (let column = unit + 1; column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (isBlank(cell)) continue;
    if (typeof cell === 'number' || cell === true || cell === false) return false;
    captions += (canvas.mergeAt(row, column)?.columns ?? 1) > 1 ? 2 : 1;
  }
  return captions >= 2;
}

/** A further line of the header: weights, numbers of the items, or captions where no unit stands. */
function isTierBelow(canvas: Canvas, row: number, unit: number): boolean {
  const corner = canvas.at(row, unit);
  if (isWeightWord(corner) || isOrderWord(corner)) return true;
  if (!isBlank(corner)) return false;
  let texts = 0;
  for (let column = 0; column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (isBlank(cell)) continue;
    if (column < unit) return isWeightWord(cell);
    if (isErrorValue(cell) || canvas.mergeAt(row, column)?.column === 0) return false;
    if (typeof cell === 'string' && (readNumber(cell).kind !== 'number' || /分$/u.test(textOf(cell)))) texts++;
  }
  return texts >= 2;
}

function roleOf(canvas: Canvas, row: number, unit: number): TierRole {
  for (let column = 0; column <= unit; column++) {
    const merge = canvas.mergeAt(row, column);
    if (merge && merge.rows > 1 && row === merge.row) continue;
    if (isWeightWord(canvas.own(row, column))) return 'weight';
  }
  const corner = canvas.own(row, unit);
  if (isOrderWord(corner) && unitRank(corner) < 0) return 'order';
  return figuresRole(canvas, row, unit) ?? 'name';
}

/** A line of nothing but figures names no item: it counts the columns, or says what each is worth. */
function figuresRole(canvas: Canvas, row: number, unit: number): TierRole | null {
  const figures: number[] = [];
  for (let column = unit + 1; column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (isBlank(cell)) continue;
    const reading = readNumber(cell);
    if (reading.kind !== 'number') return null;
    figures.push(Number(reading.value));
  }
  if (figures.length < 2) return null;
  return figures.every((figure, index) => figure === (figures[0] ?? 0) + index) ? 'order' : 'weight';
}

function span(canvas: Canvas, top: number, bottom: number): readonly [number, number] {
  let first = canvas.columns;
  let last = -1;
  for (let row = top; row <= bottom; row++) {
    for (let column = 0; column < canvas.columns; column++) {
      if (isBlank(canvas.at(row, column))) continue;
      first = Math.min(first, column);
      last = Math.max(last, column);
    }
  }
  return [Math.min(first, last + 1), last + 1];
}

/** A title belongs to the table below it: lines of one text each. */
function titleStart(canvas: Canvas, top: number, from: number): number {
  let start = top;
  while (start > from && (isBlankRow(canvas, start - 1) || filledCells(canvas, start - 1) === 1)) start--;
  return start;
}

function titleOf(canvas: Canvas, from: number, top: number): string {
  const lines: string[] = [];
  for (let row = top - 1; row >= Math.max(from, top - 6); row--) {
    if (lines.length > 0 && filledCells(canvas, row) > 4) break;
    const texts = [];
    for (let column = 0; column < canvas.columns; column++) if (!isBlank(canvas.own(row, column))) texts.push(textOf(canvas.own(row, column)));
    if (texts.length > 0) lines.unshift(texts.join(' ').slice(0, 200));
  }
  return lines.join(' ');
}

function filledCells(canvas: Canvas, row: number): number {
  let count = 0;
  for (let column = 0; column < canvas.columns; column++) if (!isBlank(canvas.own(row, column))) count++;
  return count;
}
