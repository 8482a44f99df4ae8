import type { Cell } from '../../model/grid';
import type { LaidSheet } from '../layout/laid-sheet';

/** A sheet that the workbook has now, under the name that a printout wants. */
export interface PresentSheet {
  readonly name: string;
  readonly protected: boolean;
  /** From the first cell on. */
  readonly cells: readonly (readonly Cell[])[];
}

/**
 * What becomes of a printout in a workbook. `new`: no sheet has the name. `same`: it says what it said. `renewed`: ours,
 * untouched since, and says something else now. `edited`: somebody changed cells of it by hand. `foreign`: no printout.
 * `protected`: it cannot be written. The last three are left alone, and a new name is offered.
 */
export type Fate = 'new' | 'same' | 'renewed' | 'edited' | 'foreign' | 'protected';

export interface PlannedSheet {
  readonly laid: LaidSheet;
  readonly fate: Fate;
  /** The name under which it is written: that of the sheet, or a free one where that is left alone. */
  readonly name: string;
  /** What is otherwise than on the sheet that is there, told before it is written. */
  readonly changes: readonly PrintChange[];
}

/** A row that is new, gone, or says something else. */
export interface PrintChange {
  /** What the row is about: its unit. */
  readonly about: string;
  /** The heading of the column; '' where the whole row came or went. */
  readonly column: string;
  /** Null where the row was not there. */
  readonly before: string | null;
  readonly now: string | null;
}
