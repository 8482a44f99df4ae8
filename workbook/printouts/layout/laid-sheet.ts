import type { Area } from '../../model/area';
import type { PrintChart, PrintRole, PrintSheet } from '../model/print-sheet';

/** A printout on rows and columns, with the pages that it takes: what is written into a workbook. Counted from 0. */
export interface LaidSheet {
  readonly sheet: PrintSheet;
  /** In characters; those of the sheet, where it has room to spare made wider. */
  readonly columns: readonly number[];
  readonly rows: readonly LaidRow[];
  readonly merges: readonly Area[];
  /** Rows that stand at the head of each page; null where pages carry their own. */
  readonly titles: { readonly first: number; readonly count: number } | null;
  /** Rows after which a page ends by our will. */
  readonly breaks: readonly number[];
  /** Each covers rows of its own, over the rows of a table below them. */
  readonly charts: readonly LaidChart[];
  /** How it comes to fit the pages. */
  readonly fit: Fit;
}

/**
 * `page`: all of it on one page. `width`: as wide as a page, however long. `scale`: per cent, where every page must end
 * where it is told; programs that fit the width themselves need not heed that.
 */
export type Fit = { readonly to: 'page' | 'width' } | { readonly to: 'scale'; readonly percent: number };

export interface LaidChart {
  readonly chart: PrintChart;
  readonly row: number;
  readonly rows: number;
  readonly table: { readonly row: number; readonly rows: number };
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
  /** Of a number: those that the figures of its column have in common, and never fewer than its own. */
  readonly decimals?: number;
}
