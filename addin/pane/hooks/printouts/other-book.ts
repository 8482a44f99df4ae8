import { useCallback, useEffect, useState } from 'react';
import type { OtherTimes } from '../../../printouts/other-book';
import { messageOf } from '../go';
import type { PaneServices } from '../../services';
import { useServices } from '../services';

/** Another workbook that somebody picked to compare with. */
export interface OtherBook {
  readonly name: string;
  /** null while it is read. */
  readonly read: OtherTimes | null;
}

/** For as long as the pane is open, whatever page of it is looked at; the file itself is kept nowhere. */
const picked = new WeakMap<PaneServices, OtherBook>();

export function useOtherBook(): { readonly book: OtherBook | null; readonly pick: (file: File) => void } {
  const services = useServices();
  const { rulebooks, language } = services;
  const [book, setBook] = useState(() => picked.get(services) ?? null);
  useEffect(() => {
    if (book) picked.set(services, book);
  }, [services, book]);
  const pick = useCallback((file: File) => {
    const awaited: OtherBook = { name: file.name, read: null };
    setBook(awaited);
    // Another may have been picked meanwhile.
    const tell = (read: OtherTimes): void => setBook((before) => (before === awaited ? { ...awaited, read } : before));
    // What reads files of workbooks is fetched when somebody picks one.
    Promise.all([import('../../../printouts/other-book'), file.arrayBuffer()])
      .then(([{ readOtherBook }, bytes]) => readOtherBook(new Uint8Array(bytes), file.name, rulebooks, language))
      .then(tell, (error: unknown) => tell({ failure: messageOf(error) }));
  }, [rulebooks, language]);
  return { book, pick };
}
