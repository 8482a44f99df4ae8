import type { PaperCell, PaperLook } from '../model/paper';
import type { ReadBook } from '../xlsx/read';
import { lookIn, paperIn } from '../xlsx/read-paper';
import type { ReadCell } from '../xlsx/sheet';
import { BOX, SIMPLIFIED, type Look } from '../xlsx/styles';
import type { FileSheet } from './file-sheet';
import { keyOf } from './sheet-cells';

/** A sheet, on which its cells stand, laid out to be printed; `lookNumber` gives looks their numbers. */
export function laidOut(sheet: FileSheet, { widths, heights, merges, looks, ...paper }: PaperLook, lookNumber: (look: Look) => number): FileSheet {
  const cells = new Map(sheet.cells.map((cell): [string, ReadCell] => [keyOf(cell.row, cell.column), { ...cell, look: 0 }]));
  for (const { look, areas } of looks) {
    const number = lookNumber(lookOf(look));
    for (const area of areas) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) cells.set(keyOf(row, column), { ...(cells.get(keyOf(row, column)) ?? { row, column, value: '' }), look: number });
      }
    }
  }
  return {
    ...sheet, gridlines: false, merges: merges.map((area) => ({ ...area })), paper: { ...paper, printed: paper.printed ?? { rows: Math.max(1, heights.length), columns: Math.max(1, widths.length) } },
    cells: [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column),
    columns: widths.map((size, at) => ({ at, count: 1, size })),
    rows: new Map(heights.map((size, row) => [row, { size }])),
  };
}

const lookOf = ({ boxed, ...look }: PaperCell): Look => ({ ...look, ...(/[\u4e00-\u9fff]/.test(look.font ?? '') ? { charset: SIMPLIFIED } : {}), ...(boxed ? { lines: BOX } : {}) });

export const paperOf = (book: ReadBook, sheet: FileSheet): PaperLook => (sheet.paper ? { ...lookIn(book.looks, sheet), ...sheet.paper } : paperIn(book, sheet));
