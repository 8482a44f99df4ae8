/** What a cell can show. Dates and the like do not occur: a result is a number, a text or a truth value. */
export type Scalar = number | string | boolean;

/**
 * An error with its reason. Excel shows a reason with these two alone: `#N/A` where a figure is not
 * there (yet), `#VALUE!` where something that was entered is wrong.
 */
export interface CellError {
  readonly error: '#N/A' | '#VALUE!';
  readonly text: string;
}

/** A cell, or a block of cells that spills. */
export type Content = Scalar | CellError | readonly (readonly (Scalar | CellError)[])[];

export function notAvailable(text: string): CellError {
  return { error: '#N/A', text };
}

export function wrong(text: string): CellError {
  return { error: '#VALUE!', text };
}

/** A block with more cells than this gives way to one cell: as many errors would not get through to Excel. */
const mostErrors = 20_000;
/** Of how many cells each says why. */
const mostTexts = 1_000;

/**
 * An error in the place of a content. A block keeps its shape, so that what stands on one of its cells is
 * an error too: a cell that a block has given up is empty, and counts as nought.
 */
export function errorInstead(error: CellError, last: Content | null): Content {
  if (!Array.isArray(last)) return error;
  const rows = last as readonly (readonly (Scalar | CellError)[])[];
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (cells > mostErrors) return error;
  const mute = cells > mostTexts ? { ...error, text: '' } : error;
  return rows.map((row, down) => row.map((_, across) => (down === 0 && across === 0 ? error : mute)));
}

export function isError(content: Content): content is CellError {
  return typeof content === 'object' && 'error' in content;
}

export function sameContent(one: Content, other: Content): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** A text of a cell holds 32,767 signs; Excel refuses a result with a longer one, and the cell stays busy. */
const longest = 32_767;

/** A text as a cell can show it. */
export function cellText(text: string): string {
  return cut(text, longest);
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
