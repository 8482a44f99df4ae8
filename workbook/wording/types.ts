/** One cell of a printed table, as it stands there, with what stands around it. */
export interface PrintedCell {
  readonly id: string;
  /** With its line breaks, full-width signs and damage. */
  readonly text: string;
  /** 分值 beside it, or null where the table has none. */
  readonly weight: number | null;
  /** The heading over it: 计分细则, 备注, 一票否决 ... */
  readonly column: string;
}

/** A rule taken from the words of a cell: members as in a rulebook, left out what the words do not give. */
export interface Read {
  /** A kind of items or outcomes, or `total`, or `any`: a sentence about rules that stand elsewhere. */
  readonly kind: string;
  /** The words that it comes from, literal pieces of the text. */
  readonly rests_on: readonly string[];
  readonly [member: string]: unknown;
}

/** What a careful reader takes from one cell. Nothing in it is guessed. */
export interface CellReading {
  readonly id: string;
  readonly reads: readonly Read[];
  /** Questions to the office, each to be answered in a word. */
  readonly open: readonly string[];
  /** Beside each question the places in `reads` (JSON Pointers) that the answer may fill or change. */
  readonly open_at: readonly (readonly string[])[];
  /** Words, literal, that no way of scoring covers. To be shown, never dropped. */
  readonly not_understood: readonly string[];
}
