/** The paper of all that is printed. Points. */
export const A4 = { short: 595.28, long: 841.89 } as const;
/** Points. */
export const INCH = 72;
/** Inches: those that Excel gives a sheet of which nobody said any. */
export const usualMargins = { side: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** How a sheet is printed, on A4. */
export interface Page {
  landscape: boolean;
  /** On one page, as wide as a page and as long as it takes, or at so many per cent: Excel says that it heeds no breaks where it fits pages itself. As wide as a page where left out. */
  fit?: 'page' | 'width' | number;
  /** Inches. */
  margins?: { side: number; top: number; bottom: number; header: number; footer: number };
  /** In the middle between the margins at both sides. */
  centred?: boolean;
  /** With the codes of Excel: `&P` is the number of the page, `&&` the sign itself. */
  header?: HeaderFooter;
  footer?: HeaderFooter;
  /** Rows after which a page ends, from 0. */
  breaks?: readonly number[];
}

export interface HeaderFooter {
  left?: string;
  centre?: string;
  right?: string;
}

/** Rows that stand at the head of each page. Counted from 0. */
export interface RowTitles {
  readonly first: number;
  readonly count: number;
}
