import { useCallback } from 'react';
import type { Language, Slots, Text } from '../../../shared/i18n/language';
import { say } from '../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../shared/i18n/pane';
import { useServices } from './services';

export type Say = (word: PaneWord, slots?: Slots) => string;

export interface Words {
  readonly language: Language;
  readonly t: Say;
  /** A text that carries both languages, in the one that is shown. */
  readonly text: (text: Text) => string;
}

export function useWords(): Words {
  const { language } = useServices();
  const t = useCallback<Say>((word, slots) => say(paneWords, word, language, slots), [language]);
  const text = useCallback((both: Text) => both[language], [language]);
  return { language, t, text };
}
