/** A workbook as it stands, to be saved. */
import type { Area } from '../../model/area';
import type { BookParts, CellValue, SheetInfo } from '../../model/book-parts';
import type { SheetChart } from '../../model/chart';
import type { Page } from '../../model/page';
import type { Look } from '../styles';

export interface SavedCell {
  row: number;
  column: number;
  /** '' where the cell only has a look. Results of spilled formulas are cells like any other. */
  value: CellValue;
  formula?: string;
  /** Number of a look of the file, or a look that came since. */
  look: number | Look;
}

export interface SavedLine {
  /** Points; columns: characters. */
  size?: number;
  hidden?: boolean;
  look?: number | Look;
}

export interface SavedSheet extends SheetInfo {
  /** In order, row by row. */
  cells: SavedCell[];
  /** Areas that formulas spill over; one cell alone for an array formula that fills no other. */
  spills: Area[];
  /** Those of them that are given, as Ctrl+Shift+Enter gives them, and do not follow from the result. */
  fixed?: Area[];
  /** How far the grid reaches: what the file has beyond stays as it is. */
  extent: { rows: number; columns: number };
  merges: Area[];
  rows: Map<number, SavedLine>;
  columns: Map<number, SavedLine>;
  frozen: { rows: number; columns: number };
  /** Points; where nothing is said, what the file says. */
  defaultRowHeight?: number;
  /** Where nothing is said, what the file says of printing. */
  page?: Page;
  /** What came since the file was opened; what it says of entering stays. */
  choices?: Choices[];
  /** Where nothing is said, what the file has; else these take the place of all that we drew there. */
  charts?: readonly SheetChart[];
}

/** Cells that offer a list of words, or tell what belongs into them. */
export interface Choices {
  area: Area;
  /** `"国家级,省级"`, or the cells that hold the words; left out: no list. */
  from?: string;
  /** What Excel asks before it takes another word; left out: it takes any. */
  question?: { title: string; text: string };
  /** What is shown beside the cell while it is selected. */
  prompt?: { title: string; text: string };
}

export interface SavedBook {
  sheets: SavedSheet[];
  active: string;
  parts: BookParts;
  /** Titles of a table's columns. */
  tableColumns(id: string): string[];
  /** Every formula has its value: Excel shows these as they stand, and calculates when something changes. */
  calculated?: boolean;
}
