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

export function isError(content: Content): content is CellError {
  return typeof content === 'object' && 'error' in content;
}

export function sameContent(one: Content, other: Content): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
