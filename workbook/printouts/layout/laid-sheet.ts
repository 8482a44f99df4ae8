import type { Area } from '../../model/area';
import type { PrintRole, PrintSheet } from '../model/print-sheet';

/** A printout on rows and columns, with the pages that it takes: what is written into a workbook. Counted from 0. */
export interface LaidSheet {
  readonly sheet: PrintSheet;
  readonly rows: readonly LaidRow[];
  readonly merges: readonly Area[];
  /** Rows that stand at the head of each page; null where pages carry their own. */
  readonly titles: { readonly first: number; readonly count: number } | null;
  /** Rows after which a page ends by our will. */
  readonly breaks: readonly number[];
  /** Per cent at which the width fits the page where pages end by our will; null: as wide as one page, however long. */
  readonly scale: number | null;
}

export interface LaidRow {
  /** Points. */
  readonly height: number;
  /** By column; null where nothing stands, or a neighbour reaches. */
  readonly cells: readonly (LaidCell | null)[];
}

export interface LaidCell {
  readonly value: string | number;
  readonly role: PrintRole;
}
