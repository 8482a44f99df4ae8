import type { Text } from '../../../shared/i18n/language';
import { rowText } from '../../../shared/i18n/names';
import { type Cell, addressOf } from '../../model/grid';
import { columnName } from '../../model/area';
import { isBlank, isDash, isErrorValue, textOf } from '../../model/text';
import { type AmountWord, amountWord } from './amount-words';
import type { Frame } from './frame';
import { headerKey, isFootWord, isRankWord, isRemarkWord, isScoreWord, isTotalWord } from './header-words';

/** A row of a frame that is of one unit. */
export interface UnitRecord {
  readonly row: number;
  readonly name: string;
  readonly group: string;
  readonly type: Cell;
  /** Where the unit has a row for each figure: its rows, and which figure stands in each. */
  readonly amounts?: readonly { readonly row: number; readonly word: AmountWord }[];
}

/** The row of a unit with what it reached. */
export const figureRow = ({ row, amounts = [] }: UnitRecord): number => amounts.find(({ word }) => word === 'value')?.row ?? row;

export const lastRow = ({ row, amounts = [] }: UnitRecord): number => amounts.at(-1)?.row ?? row;

export interface Records {
  readonly units: readonly UnitRecord[];
  /** Rows that hold something and are no unit, with what stands there. `follows`: what comes of the other rows of a unit. */
  readonly left: readonly { readonly row: number; readonly text: string; readonly follows?: true }[];
  /** Rows without a name, whose cells hold figures. */
  readonly nameless: readonly number[];
}

const longestName = 40;

/** Parts the rows below a header into units, and what is none: totals, averages, captions, footnotes. */
export function recordsOf(frame: Frame): Records {
  const units: UnitRecord[] = [];
  const left: { row: number; text: string; follows?: true }[] = [];
  const nameless: number[] = [];
  const { canvas, unitColumn } = frame;
  for (let row = frame.rows[0]; row < Math.min(frame.rows[1], canvas.rows); row++) {
    const first = firstText(frame, row);
    if (first === null) continue;
    if (unitColumn === null) {
      const header = canvas.at(row, frame.columns[0] - 1);
      const word = frame.amountColumn === null ? null : amountWord(textOf(header));
      if (word !== null) {
        const [card] = units;
        units[0] = { ...(card ?? { row, name: textOf(header), group: '', type: '' }), amounts: [...(card?.amounts ?? []), { row, word }] };
        if (isFollowed(word)) left.push({ row, text: textOf(header), follows: true });
        continue;
      }
      if (isScoreWord(header)) units.push({ row, name: textOf(header), group: '', type: '' });
      continue;
    }
    const amount = frame.amountColumn === null ? null : amountWord(textOf(canvas.at(row, frame.amountColumn)));
    const before = units.at(-1);
    if (amount !== null && before?.amounts && !isFootWord(first) && continues(frame, before, row, amount)) {
      units[units.length - 1] = { ...before, amounts: [...before.amounts, { row, word: amount }] };
      if (isFollowed(amount)) left.push({ row, text: textOf(canvas.at(row, frame.amountColumn ?? 0)), follows: true });
      continue;
    }
    const cell = canvas.at(row, unitColumn);
    const name = textOf(cell);
    if (isBlank(cell) || isDash(cell)) {
      if (isFootWord(first) || !holdsFigures(frame, row)) left.push({ row, text: first });
      else nameless.push(row);
    } else if (isNoUnit(frame, row, cell) || isFootWord(first)) left.push({ row, text: isErrorValue(cell) ? name : first });
    else {
      const group = frame.groupColumn === null ? '' : textOf(canvas.at(row, frame.groupColumn));
      units.push({ row, name, group: group === name || isDash(group) ? '' : group, type: frame.typeColumn === null ? '' : canvas.at(row, frame.typeColumn), ...(amount === null ? {} : { amounts: [{ row, word: amount }] }) });
    }
  }
  return { units, left, nameless };
}

/** It comes of the figures, or is the score: neither is read of a row. */
const isFollowed = (word: AmountWord): boolean => word === 'rate' || word === 'points';

/** A further row of the unit above it: under its merged name, without a name, or with the same name and another figure. */
function continues({ canvas, unitColumn }: Frame, before: UnitRecord, row: number, word: AmountWord): boolean {
  const column = unitColumn ?? 0;
  const merge = canvas.mergeAt(row, column);
  if (merge && merge === canvas.mergeAt(before.row, column)) return true;
  const own = canvas.own(row, column);
  if (merge || lastRow(before) !== row - 1 || (before.amounts ?? []).some((each) => each.word === word)) return false;
  return isBlank(own) || textOf(own) === before.name;
}

function isNoUnit(frame: Frame, row: number, cell: Cell): boolean {
  if (typeof cell !== 'string' || isErrorValue(cell)) return true;
  const text = textOf(cell);
  if (text.length > longestName || isFootWord(text)) return true;
  if (frame.flipped && (isTotalWord(text) || isRankWord(text) || isRemarkWord(text) || isScoreWord(text))) return true;
  // The header printed again, or the header of a part.
  if (headerKey(text) === headerKey(frame.corner) && !frame.flipped) return true;
  const merge = frame.canvas.mergeAt(row, frame.unitColumn ?? 0);
  return merge !== null && merge.columns > 2 && !frame.flipped;
}

function firstText({ canvas, columns, unitColumn }: Frame, row: number): string | null {
  // Turned over, the labels are the items' own and say nothing of the unit.
  for (let column = unitColumn === null ? 0 : Math.min(unitColumn, columns[0]); column < canvas.columns; column++) {
    const cell = canvas.own(row, column);
    if (!isBlank(cell)) return textOf(cell);
  }
  return null;
}

function holdsFigures({ canvas, columns }: Frame, row: number): boolean {
  for (let column = columns[0]; column < columns[1]; column++) if (typeof canvas.own(row, column) === 'number') return true;
  return false;
}

/** The line of a unit as people call it: `计分表第5行`, or its column where units stand side by side. */
export function lineText(frame: Frame, row: number): Text {
  const address = cellAddress(frame, row, frame.unitColumn ?? 0);
  if (!frame.flipped) return rowText(address);
  const [column, sheet] = [columnName(frame.canvas.grid.row + row), frame.canvas.grid.sheet];
  return { zh: `${sheet}${column}列`, en: `${sheet} column ${column}` };
}

/** `计分表!C5`, of a cell of a frame, whichever way the frame lies. */
export function cellAddress({ canvas, flipped }: Frame, row: number, column: number): string {
  const { grid } = canvas;
  if (!flipped) return addressOf(grid, row, column);
  return addressOf({ ...grid, row: grid.column, column: grid.row }, column, row);
}
