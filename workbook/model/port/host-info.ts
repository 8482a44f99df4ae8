export interface HostInfo {
  /** A workbook is open here. In a plain browser tab there is none: then nothing can be read. */
  readonly open: boolean;
  /** Language tag of the display language, `zh-CN`. */
  readonly language: string;
  readonly can: Capabilities;
}

/** What a host can do beyond reading and writing cells. What it cannot do it does not pretend to have done. */
export interface Capabilities {
  /** Tells of changes. Else `watch` resolves with false. */
  readonly watch: boolean;
  /** Goes to cells, and tells which ones people chose. Else `select` rejects in words, and `selection` is null. */
  readonly select: boolean;
  /** Formulas are worked out at once. Else those that are written, and those that stand on what was written, have no value until a program opens the file. */
  readonly calculate: boolean;
  /** Knows the areas over which formulas spill. Else `spills` tells of none. */
  readonly spills: boolean;
  /** Opens further workbooks. Else `openBook` rejects with `unsupported`. */
  readonly openBook: boolean;
  /** Sets how sheets are printed: paper, margins, titles, where pages end. Else a sheet with a `paper` is refused with `unsupported`. */
  readonly pages: boolean;
  /** Draws charts. Else a `paper` with `charts` is refused with `unsupported`. */
  readonly charts: boolean;
  /** A write is one step of the host's own undo. */
  readonly oneUndo: boolean;
}

/** Of a place without a workbook. */
export const noCapabilities: Capabilities = { watch: false, select: false, calculate: false, spills: false, openBook: false, pages: false, charts: false, oneUndo: false };
