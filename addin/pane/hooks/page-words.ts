import { useCallback } from 'react';
import { say, type Catalogue, type Language, type Slots, type Text } from '../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../shared/i18n/pane';
import { useServices } from './services';

export interface PageWords<Word extends string> {
  readonly language: Language;
  readonly t: (word: PaneWord | Word, slots?: Slots) => string;
  /** A text that carries both languages, in the one that is shown. */
  readonly text: (text: Text) => string;
}

/** What a page says besides what every page may say: its words are not loaded before it is. */
export function pageWords<Page extends Catalogue>(page: Page): () => PageWords<keyof Page & string> {
  const words: Catalogue = { ...paneWords, ...page };
  return function usePageWords() {
    const { language } = useServices();
    const t = useCallback((word: string, slots?: Slots) => say(words, word, language, slots), [language]);
    const text = useCallback((both: Text) => both[language], [language]);
    return { language, t, text };
  };
}
