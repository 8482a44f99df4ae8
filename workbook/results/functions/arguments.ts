import type { Cell } from '../../model/grid';

/** An argument as Excel hands it over: null where it was left out, an object where the cell holds a data type or an error. */
export type Given = unknown;

/**
 * The plain value of an argument. Data types (formatted numbers, entities) stand for their basic value;
 * an error stands for its text, so that it can be named.
 */
export function plain(given: Given): Cell | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (Array.isArray(given)) return plain(Array.isArray(given[0]) ? given[0][0] : given[0]);
  const { basicValue, code } = given as { basicValue?: unknown; code?: unknown };
  const value = basicValue ?? code;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '#VALUE!';
}

/** Whether an argument says yes: TRUE as Excel has it, a number other than 0, or the word for it. */
export function isTrue(given: Given): boolean {
  const value = plain(given);
  if (typeof value === 'string') return /^(true|是|1)$/iu.test(value.trim());
  return value !== null && Boolean(value);
}

/** A range as it is given, with what the host makes of its blanks. */
export interface GivenRange {
  readonly cells: readonly (readonly Cell[])[];
  /**
   * Some hosts hand over 0 for a blank. Where a blank came as such, this one does not; where none did,
   * nobody knows which noughts are figures.
   */
  readonly tellsBlanks: boolean;
}

export function plainRange(given: Given): GivenRange {
  const rows: unknown[][] = Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row])) : [[given]];
  const cells = rows.map((row) => row.map(plain));
  return {
    cells: cells.map((row) => row.map((cell) => cell ?? '')),
    tellsBlanks: cells.some((row) => row.some((cell) => cell === null || cell === '')),
  };
}
