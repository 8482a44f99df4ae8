import { useCallback } from 'react';
import { say, type Language, type Slots, type Text } from '../../../../shared/i18n/language';
import { paneWords, type PaneWord } from '../../../../shared/i18n/pane';
import { rulesPageWords, type RulesPageWord } from '../../../../shared/i18n/pane/rules';
import { useServices } from '../services';

/** What the page 规则 says besides what every page may say; it is not loaded before the page is. */
const words = { ...paneWords, ...rulesPageWords };

export type SayRules = (word: PaneWord | RulesPageWord, slots?: Slots) => string;

export interface RulesWords {
  readonly language: Language;
  readonly t: SayRules;
  readonly text: (text: Text) => string;
}

export function useRulesWords(): RulesWords {
  const { language } = useServices();
  const t = useCallback<SayRules>((word, slots) => say(words, word, language, slots), [language]);
  const text = useCallback((both: Text) => both[language], [language]);
  return { language, t, text };
}
