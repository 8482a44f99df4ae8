/** Functions of ours in cells, where the host has such. */
export interface CellFunctions {
  /**
   * Makes a function known by its name in cells (`SCORE.ITEMS`). The last argument of each call is its `Stream`; the
   * others are what the cell hands over (`workbook/results/functions/arguments.ts` says in which forms).
   */
  associate(name: string, run: (...given: never[]) => void): void;
  /** An error as cells of the host take it: with its text, where the host shows one. */
  errorOf(error: '#N/A' | '#VALUE!', text: string): unknown;
}

/** The way into one cell. What is given later takes the place of what was given before. */
export interface Stream {
  /** A text, number, truth value, an error of `errorOf`, or a block of them. */
  setResult: (value: never) => void;
  /** Set by the function: the formula is gone, nobody waits any more. */
  onCanceled?: () => void;
  /** The formula is still being typed, and only tried out. */
  isInValuePreview?: unknown;
}
