import type { Book } from './book';

interface Texts {
  readonly zh: string;
  readonly en: string;
}

/** A workbook that people can open in the preview. */
export interface Sample {
  readonly file: string;
  readonly titles: Texts;
  readonly rulebook: string;
  /** Where it stands among the samples; the preview opens the first one. */
  readonly position: number;
  /** What the document scores, for the table of documents in the READMEs. */
  readonly scores: Texts;
  /** What the workbook holds, for the same table. */
  readonly holds: Texts;
  readonly book: Book;
}
