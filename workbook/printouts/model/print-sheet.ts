/**
 * A printout before anybody knows the host: what stands on it and in which role. Cells hold texts and figures, never
 * formulas; a text stays a text, also where it begins with `=`.
 */
export interface PrintSheet {
  readonly kind: PrintoutKind;
  /** Of the sheet's tab; no other sheet of the same making has it. */
  readonly name: string;
  readonly title: string;
  /** In characters of the workbook's usual font. */
  readonly columns: readonly { readonly width: number; /** Takes its share of what room the page has to spare. */ readonly stretches?: boolean }[];
  readonly landscape: boolean;
  /** Stands at the head of every page where something is not final, or was frozen; null where it is neither. */
  readonly mark: string | null;
  readonly blocks: readonly PrintBlock[];
  /** The last line: document, version, fingerprint. */
  readonly source: string;
}

export const printoutKinds = [
  'summary',
  'ranking',
  'item-scores',
  'unit-pages',
  'events',
  'vetoes',
  'talks',
  'quota',
  'pay',
  'reporting',
  'notice',
  'comparison',
  'charts',
] as const;
export type PrintoutKind = (typeof printoutKinds)[number];

/** A table with what stands above and below it. */
export interface PrintBlock {
  /** It begins a page. */
  readonly newPage: boolean;
  readonly above: readonly PrintLine[];
  /** Over the headings of each further page that the block takes: whose page it is. */
  readonly again?: readonly PrintLine[];
  /** Headings of the columns, which stand on each page that the table takes. */
  readonly head: readonly PrintLine[];
  readonly body: readonly PrintLine[];
  /** Notes, signatures, the place of the seal: on one page together. */
  readonly below: readonly PrintLine[];
  /** In the room of its table, over the table of the next block. */
  readonly chart?: PrintChart;
}

/** Cells from the first column on; null where the cell on its left, or above it, reaches. */
export interface PrintLine {
  readonly cells: readonly (PrintCell | null)[];
  /** Least height in points, where it is not that of the text. */
  readonly height?: number;
}

export interface PrintCell {
  /** '' where it stays empty, to be filled in by hand. */
  readonly value: string | number;
  readonly role: PrintRole;
  /** Least decimals of a figure, where it stands beside others that have them. */
  readonly decimals?: number;
  /** How many columns and rows it takes; 1 where left out. */
  readonly across?: number;
  readonly down?: number;
}

export const printRoles = [
  /** Of the page. */
  'title',
  /** Unit, period, date, below the title. */
  'line',
  'line-end',
  'heading',
  'text',
  'centre',
  'figure',
  /** The name of a group of rows, across the table. */
  'group',
  'sum-text',
  'sum',
  /** Prose, without lines round it. */
  'paragraph',
  'note',
  /** To be signed. */
  'sign',
  /** To be filled in by hand, with lines round it. */
  'blank',
  /** The last line. */
  'source',
] as const;
export type PrintRole = (typeof printRoles)[number];

/** A chart over the table of the block that comes next. Its figures are plain cells: they print, and can be changed. */
export interface PrintChart {
  readonly title: string;
  /** Of the axis of figures. */
  readonly axis: string;
  /** Between which figures the axis lies; null where the program finds out. Bars that begin nowhere near nothing mislead. */
  readonly least: number | null;
  readonly most: number | null;
  /** Column of the names. */
  readonly names: number;
  readonly series: readonly PrintSeries[];
}

/** A column of the table; `line` goes across all bars. */
export interface PrintSeries {
  readonly name: string;
  readonly column: number;
  readonly draws: 'solid' | 'hatched' | 'line';
  /** Columns of how far it may lie above, and below. */
  readonly more?: number;
  readonly less?: number;
}
