import type { Grid } from '../../model/grid';
import { isBlank, textOf } from '../../model/text';
import { saysAmounts } from './amount-column';
import { type AmountWord, amountWord } from './amount-words';
import { type Canvas, canvasOf, flip } from './canvas';
import type { Frame, Tier, TierRole } from './frame';
import { isCodeWord, isNameWord, isOrderWord, isProseWord, isRemarkWord, isScoreWord, isWeightWord, unitRank } from './header-words';

/** The tables whose items run down, as the documents print them: 指标, 序号, 考核内容, 权重, then the units. */
export function framesDown(grid: Grid): readonly Frame[] {
  const canvas = canvasOf(grid);
  const headers = headersOf(canvas);
  if (headers.length === 0) return [];
  const flipped = canvasOf(flip(grid));
  return headers.flatMap(({ row, labels }, index) => {
    const next = headers[index + 1]?.row ?? canvas.rows;
    const frame = frameOf(canvas, flipped, row, labels, next);
    return frame ? [frame] : [];
  });
}

interface Header {
  readonly row: number;
  readonly labels: ReadonlyMap<number, TierRole>;
}

function headersOf(canvas: Canvas): readonly Header[] {
  const found: Header[] = [];
  for (let row = 0; row < canvas.rows; row++) {
    const labels = new Map<number, TierRole>();
    let units = 0;
    for (let column = 0; column < canvas.columns; column++) {
      const cell = canvas.own(row, column);
      if (isBlank(cell) || typeof cell !== 'string' || cell.length > 24) continue;
      const role = roleOf(cell);
      if (role) for (let wide = 0; wide < (canvas.mergeAt(row, column)?.columns ?? 1); wide++) labels.set(column + wide, role);
      else if (unitRank(cell) >= 0) units++;
    }
    const named = [...labels.values()].some((role) => role === 'name' || role === 'code');
    if (labels.size >= 2 && named && units === 0) found.push({ row, labels });
  }
  // Printed again on each page: the same header is not another table.
  const [first] = found;
  const text = (row: number): string => Array.from({ length: canvas.columns }, (_, column) => textOf(canvas.own(row, column))).join('|');
  return found.filter((header) => header === first || text(header.row) !== text(first?.row ?? 0));
}

function roleOf(cell: string): TierRole | null {
  if (isOrderWord(cell)) return 'order';
  if (isCodeWord(cell)) return 'code';
  if (isWeightWord(cell)) return 'weight';
  if (isProseWord(cell) || isRemarkWord(cell)) return 'unread';
  return isNameWord(cell) ? 'name' : null;
}

function frameOf(canvas: Canvas, flipped: Canvas, row: number, labels: ReadonlyMap<number, TierRole>, end: number): Frame | null {
  const height = Math.min(4, Math.max(1, ...[...labels.keys()].map((column) => canvas.mergeAt(row, column)?.rows ?? 1)));
  const bottom = row + height - 1 + (height === 1 && isAmountLine(canvas, row + 1, labels) ? 1 : 0);
  const tiers: Tier[] = [...labels].sort(([one], [other]) => one - other).map(([column, role]) => ({ row: column, role }));
  const lastLabel = Math.max(...[...labels].flatMap(([column, role]) => (role === 'unread' && rightOfUnits(canvas, bottom, column, labels) ? [] : [column])));
  const values: number[] = [];
  for (let column = lastLabel + 1; column < canvas.columns; column++) {
    if (!labels.has(column) && !isBlank(canvas.at(bottom, column))) values.push(column);
  }
  if (values.length === 0) return null;
  const first = values[0] ?? 0;
  const amounts = saysAmounts(values.map((column) => amountWord(textOf(canvas.at(bottom, column)))));
  const units = amounts ? bottom - 1 : bottom;
  // Without names above them, the figures are those of one unit.
  const one = (amounts && units < row) || values.every((column) => isScoreWord(canvas.at(bottom, column)));
  const title = titleOf(canvas, row);
  return {
    canvas: flipped,
    flipped: true,
    tiers,
    unitColumn: one ? null : units,
    amountColumn: amounts ? bottom : null,
    groupColumn: !one && units > row && holdsGroups(canvas, units - 1, values) ? units - 1 : null,
    typeColumn: null,
    columns: [bottom + 1, end],
    rows: [first, (values.at(-1) ?? first) + 1],
    title,
    corner: textOf(canvas.own(row, tiers[0]?.row ?? 0)),
  };
}

/** A line below the header that says 目标, 完成 under each unit, and nothing under the labels. */
function isAmountLine(canvas: Canvas, row: number, labels: ReadonlyMap<number, TierRole>): boolean {
  const said: (AmountWord | null)[] = [];
  for (let column = 0; column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (isBlank(cell)) continue;
    said.push(labels.has(column) || typeof cell !== 'string' ? null : amountWord(textOf(cell)));
  }
  return saysAmounts(said);
}

/** 备注 behind the units is no label of the items. */
function rightOfUnits(canvas: Canvas, bottom: number, column: number, labels: ReadonlyMap<number, TierRole>): boolean {
  for (let left = column - 1; left >= 0; left--) {
    if (!labels.has(left) && !isBlank(canvas.at(bottom, left))) return true;
  }
  return false;
}

/** Towns over their villages: at least two different texts, none of them 各村得分. */
function holdsGroups(canvas: Canvas, row: number, values: readonly number[]): boolean {
  const texts = new Set(values.map((column) => textOf(canvas.at(row, column))));
  const below = new Set(values.map((column) => textOf(canvas.at(row + 1, column))));
  return texts.size >= 2 && ![...texts].some((text) => text === '' || isScoreWord(text)) && texts.size <= below.size;
}

function titleOf(canvas: Canvas, top: number): string {
  const texts: string[] = [];
  for (let row = Math.max(0, top - 6); row < top; row++) {
    for (let column = 0; column < canvas.columns; column++) if (!isBlank(canvas.own(row, column))) texts.push(textOf(canvas.own(row, column)));
  }
  return texts.join(' ').slice(0, 400);
}
