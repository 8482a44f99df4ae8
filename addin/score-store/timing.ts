/** Milliseconds. */
export interface Timing {
  /** For cells that ask one after the other to be answered together. */
  readonly gather: number;
  /** After changes that follow each other, before the book is read again: more may come. */
  readonly quiet: number;
  /** After which what was not read again, since the host told of no change there, is read to be sure. */
  readonly confirm: number;
  /** Changes that never end put a reading off no longer than this. */
  readonly patience: number;
  /** For which a cell shows its figure while a change is read and scored; then it says that it waits. */
  readonly hold: number;
  /** After which a cell that still waits says that it takes too long. */
  readonly deadline: number;
  /** After which what may have changed is taken for changed, where it could not be read meanwhile. */
  readonly doubt: number;
  /** Between looks at a book whose host tells of no changes. */
  readonly poll: number;
  /** Formulas that are worked out within this time after a cell was told something may be those that stand on it. */
  readonly echo: number;
}

export const usualTiming: Timing = { gather: 30, quiet: 300, confirm: 3_000, patience: 2_000, hold: 300, deadline: 45_000, doubt: 200, poll: 3_000, echo: 3_000 };
