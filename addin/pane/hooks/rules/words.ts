import { rulesPageWords } from '../../../../shared/i18n/pane/rules';
import { pageWords } from '../page-words';

/** What the page 规则 says. */
export const useRulesWords = pageWords(rulesPageWords);
export type RulesWords = ReturnType<typeof useRulesWords>;
export type SayRules = RulesWords['t'];
