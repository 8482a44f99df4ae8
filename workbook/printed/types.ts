import type { Grid } from '../model/grid';

/** A printed document: what stands in it from top to bottom. */
export interface PrintedDocument {
  readonly blocks: readonly PrintedBlock[];
  /** How much of a workbook was hidden, and so was left out: columns, cells, sheets. */
  readonly unseen?: { readonly columns: number; readonly cells: number; readonly sheets: number };
}

export type PrintedBlock = PrintedText | PrintedTable;

/** A paragraph outside tables: title, preamble, 注. */
export interface PrintedText {
  readonly is: 'text';
  readonly text: string;
  /** Where it stood in the sheet or table that it was cut out of; nothing for a paragraph of its own. */
  readonly cell?: { readonly sheet: string; readonly row: number; readonly column: number };
}

export interface PrintedTable {
  readonly is: 'table';
  /** Cells as text or numbers, merges as they were printed. */
  readonly grid: Grid;
  /** Rows of the grid, from 0, that were hidden where it comes from: shown, and not used unseen. */
  readonly hidden?: readonly number[];
}

/** Where in the document something stands: block, row and column from 0. */
export interface PrintedPlace {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
}

/** A question to the office about the whole table. */
export interface Question {
  readonly text: string;
  /** JSON Pointers into the proposed rulebook that the answer may fill or change; `/items/-` is one more item. */
  readonly at: readonly string[];
  readonly place: PrintedPlace;
  /** Answers to choose from, each with what it puts where (nothing: the place is emptied); none where the answer is a figure or a word. */
  readonly answers?: readonly { readonly text: string; readonly puts: readonly { readonly at: string; readonly value?: unknown }[] }[];
}

/** What one row or cell of the document is proposed to be. */
export interface RowProposal {
  /** JSON Pointer of the item or outcome in the proposed rulebook. */
  readonly at: string;
  readonly place: PrintedPlace;
  /** The words that it rests on, literal pieces of the cell at `place`. */
  readonly restsOn: readonly string[];
  /** Nothing about it is open. */
  readonly certain: boolean;
}

/** A rulebook as far as the printed words give it. What is open is left out of it and asked. */
export interface RulebookProposal {
  readonly rulebook: Readonly<Record<string, unknown>>;
  readonly rows: readonly RowProposal[];
  readonly questions: readonly Question[];
  readonly notUnderstood: readonly { readonly words: string; readonly place: PrintedPlace }[];
}
