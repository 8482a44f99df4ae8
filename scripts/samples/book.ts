import type { Area } from '../../workbook/model/area';
import type { CellValue } from '../../workbook/model/book-parts';
import type { Look } from '../../workbook/xlsx/styles';
import type { Choices } from '../../workbook/xlsx/write/state';

/** A workbook as a sample describes it, row by row; `file.ts` makes a file of it. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly title: string;
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** From row 1. A row without cells is empty. */
  readonly rows: readonly Row[];
  readonly merges?: readonly Area[];
  /** How many rows and columns stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly table?: Table;
  readonly choices?: readonly Choices[];
  /** Rows repeated on each printed page, from and to. */
  readonly printTitles?: readonly [number, number];
  readonly landscape?: boolean;
  /** Colour of the tab, `#C8102E`. */
  readonly tab?: string;
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In points; Excel's own choice where it is left out. */
  readonly height?: number;
}

export interface Cell {
  /** An error is its text, `#N/A`. */
  readonly value?: CellValue;
  /** As it is typed, with `=`; functions of an add-in by their own names, `SCORE.RANGE`. */
  readonly formula?: string;
  /** The block into which the formula spills, its own cell included. */
  readonly spill?: Area;
  readonly style?: Look;
}

/** A table in Excel's sense; its header cells are those of the sheet. */
export interface Table {
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly string[];
}
