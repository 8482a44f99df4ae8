import type { Cell } from '../grid';
import type { PaperLook } from '../paper';

/** What is put into a cell. A text stays a text, also where it begins with `=`; null clears the cell. */
export type Put = Cell | { readonly formula: string } | null;

/** One cell that is to hold something else. Counted from 0. */
export interface Change {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly put: Put;
  /** What was seen there. Where something else stands there now, nothing is written at all. */
  readonly seen?: Put;
}

/** A rectangle of a sheet, counted from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in an area now, and what stands in the way of writing there. */
export interface AreaState {
  readonly area: Area;
  readonly values: readonly (readonly Cell[])[];
  /** `=SUM(A1:A3)`; '' where the cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** The sheet is protected: nothing can be written. */
  readonly locked: boolean;
  /** Sheet rows (from 0) of the area that nobody sees: hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Of each column of the area, in points. */
  readonly widths?: readonly number[];
}

/** What nobody sees of an area, counted from 0 of the sheet. */
export interface Unseen {
  /** Hidden by hand or by a filter. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Cells whose number format shows nothing (`;;;`). */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** A cell of the workbook that holds a formula. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Cell;
}

/** What a write has done, enough to take it back. */
export interface Written {
  readonly changes: readonly Change[];
  /** What stood there before: a formula as its text, else the value. */
  readonly before: readonly Put[];
  /** Sheets that were made for it. */
  readonly sheets: readonly string[];
  /** How sheets looked that took another look for it; null where the host cannot tell: put back, it is plain. */
  readonly papers?: readonly { readonly sheet: string; readonly look: PaperLook | null }[];
  /** Cells that hold something else than was put there, read back after the write. */
  readonly differing: readonly Change[];
  /** The host has it as one step of its own undo. */
  readonly oneUndo: boolean;
}

export interface Reverted {
  readonly cells: number;
  /** Cells that somebody has changed since; they were left alone. */
  readonly left: readonly { readonly sheet: string; readonly row: number; readonly column: number }[];
}

/** Why nothing was written. The message is in the words of the host; `kind` is what people are told by. */
export class EditRefused extends Error {
  constructor(
    /** `structure`: the workbook takes no new sheet. */
    readonly kind: 'editing' | 'locked' | 'structure' | 'gone' | 'moved' | 'unsupported' | 'host',
    message: string,
  ) {
    super(message);
    this.name = 'EditRefused';
  }
}

/** Characters that Excel takes in a drop-down list of a cell, in the note beside one, and in a text that it formats. */
export const longest = { list: 255, prompt: 255, text: 255 } as const;

/** What makes a sheet comfortable to fill in and to print. Rows and columns count from 0. */
export interface SheetLook {
  /** Blocks of cells that are shown as one. */
  readonly merges: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
  /** Drop-down lists, one column wide. */
  readonly lists: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly values: readonly string[] }[];
  /** Areas, one column wide, whose cells are text whatever is typed; left out: every cell that a text is put into. */
  readonly texts?: readonly { readonly row: number; readonly column: number; readonly rows: number }[];
  /** What is told beside a cell while it is selected. */
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Rows that are headings of a block. */
  readonly headings: readonly number[];
}

export interface NewSheet {
  readonly name: string;
  /** Columns in the width of their text, the first row bold: made to be printed. */
  readonly table?: boolean;
  /** Columns from this one on (from 0) are for the add-in alone and are not shown. */
  readonly hiddenFrom?: number;
  readonly look?: SheetLook;
  /** Made to be printed: all of its cells are among the changes. */
  readonly paper?: PaperLook;
  /** It is there, with another such look, which it gives up. */
  readonly again?: boolean;
}

/** Changes to the workbook. Nothing is written that was not asked for cell by cell. */
export interface Editor {
  states(areas: readonly Area[]): Promise<readonly (AreaState | null)[]>;
  /** What is hidden of each area; null where there is no such sheet. */
  unseen(areas: readonly Area[]): Promise<readonly (Unseen | null)[]>;
  /** Every cell of the workbook, or of these sheets alone, whose formula holds this text. */
  formulasWith(text: string, sheets?: readonly string[]): Promise<readonly FormulaCell[]>;
  /** The area over which the formula in a cell spills; null where it fills its own cell alone. */
  spills(cells: readonly { readonly sheet: string; readonly row: number; readonly column: number }[]): Promise<readonly (Area | null)[]>;
  /** All or nothing, as far as the host can: one undo step where it knows such. Rejects with `EditRefused`. */
  write(changes: readonly Change[], sheets?: readonly NewSheet[]): Promise<Written>;
  /** Puts back what stood there, where nobody has changed it since. */
  revert(written: Written): Promise<Reverted>;
  /** Opens a new workbook made of these bytes (.xlsx). Rejects with `EditRefused`. */
  openBook(bytes: ArrayBuffer): Promise<void>;
}
