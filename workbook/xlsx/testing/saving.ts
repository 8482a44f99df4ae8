/** A workbook read, changed and saved, as tests look at it. */
import { compareBooks, type BookDifference } from '../compare/compare';
import { FunctionNames } from '../formula';
import { readXlsx, type ReadBook } from '../read';
import { saveXlsx, type SaveOptions } from '../write';
import type { SavedBook, SavedCell } from '../write/state';
import { text, unpack, type Package } from '../zip';
import { stateOf } from './state';

export const names = new FunctionNames(['SCORE', 'SCORE.ITEMS', 'SCORE.TABLE', 'SCORE.RANGE', 'SCORE.RANK']);

export interface Saved {
  parts: Package;
  again: ReadBook;
  difference: BookDifference;
  /** The text of a part. */
  part(path: string): string;
  has(path: string): boolean;
}

export function saved(bytes: Uint8Array, change: (state: SavedBook) => void = () => {}, options: SaveOptions = {}): Saved {
  const original = readXlsx(bytes, names);
  const state = stateOf(original);
  change(state);
  const content = saveXlsx(state, original, names, options);
  const parts = unpack(content);
  return { parts, again: readXlsx(content, names), difference: compareBooks(bytes, content), part: (path) => text(parts.get(path)!), has: (path) => parts.has(path) };
}

/** A cell of the state; one that is not there yet is made. */
export function cellOf(state: SavedBook, sheet: number, row: number, column: number): SavedCell {
  const { cells } = state.sheets[sheet]!;
  const found = cells.find((cell) => cell.row === row - 1 && cell.column === column);
  if (found) return found;
  const made: SavedCell = { row: row - 1, column, value: '', look: 0 };
  cells.push(made);
  return made;
}
