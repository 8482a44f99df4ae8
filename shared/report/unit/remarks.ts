import type { Note } from '../../contract/answer';
import type { Language } from '../../i18n/language';
import { statusText } from './status';

/** A row that could not be used. */
export interface RowError {
  readonly id: string | null;
  /** Code of the item that it names; null where it names none that can be read. */
  readonly item: string | null;
  readonly text: string;
}

export interface Remark extends Note {
  readonly statusText: string;
}

export function remarkOf(note: Note, language: Language): Remark {
  return { ...note, statusText: statusText(note.status, language) };
}

/** What is said of one item. */
export function ofItem<T extends { readonly item: string | null }>(said: readonly T[], code: string): readonly T[] {
  return said.filter(({ item }) => item === code);
}

/** What names no item of the list is said of the unit as a whole. */
export function ofWhole<T extends { readonly item: string | null }>(said: readonly T[], items: readonly { readonly code: string }[]): readonly T[] {
  const listed = new Set(items.map(({ code }) => code));
  return said.filter(({ item }) => item === null || !listed.has(item));
}
