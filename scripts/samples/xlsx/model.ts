/** A workbook as it is to be written: what our samples need of the file format, and no more. */
export interface Book {
  readonly sheets: readonly Sheet[];
  readonly title: string;
}

export interface Sheet {
  readonly name: string;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** From row 1. A row that is left out is empty. */
  readonly rows: readonly Row[];
  /** `A1:D1` */
  readonly merges?: readonly string[];
  /** How many rows and columns stay in sight. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly table?: Table;
  readonly choices?: readonly Choices[];
  /** Rows repeated on each printed page, from and to. */
  readonly printTitles?: readonly [number, number];
  readonly landscape?: boolean;
  /** Colour of the tab, `C8102E`. */
  readonly tab?: string;
}

export interface Row {
  readonly cells: readonly (Cell | null)[];
  /** In points; Excel's own choice where it is left out. */
  readonly height?: number;
}

export interface Cell {
  readonly value?: Value;
  /** As it is typed, with or without `=`; functions of an add-in by their own names, `SCORE.RANGE`. */
  readonly formula?: string;
  /** The block into which the formula spills, its own cell included. */
  readonly spill?: string;
  readonly style?: Style;
}

export type Value = string | number | boolean | ErrorValue;

export interface ErrorValue {
  readonly error: '#N/A' | '#VALUE!' | '#REF!';
}

export const isError = (value: Value): value is ErrorValue => typeof value === 'object';

/** Cells that offer a list of words. */
export interface Choices {
  readonly ref: string;
  /** `"国家级,省级"`, or the cells that hold the words. */
  readonly from: string;
}

/** A table in Excel's sense; its header cells are those of the sheet. */
export interface Table {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** `1F2937` */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly top?: boolean;
  /** `0.00`, `yyyy-mm-dd`, `@`. */
  readonly format?: string;
}
