import type { Book } from './book';

/** A workbook that people can open in the preview. */
export interface Sample {
  readonly file: string;
  readonly titles: { readonly zh: string; readonly en: string };
  readonly rulebook: string;
  readonly book: Book;
}
