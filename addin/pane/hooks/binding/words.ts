import { bindingPageWords } from '../../../../shared/i18n/pane/binding';
import type { PaneWord } from '../../../../shared/i18n/pane';
import { pageWords } from '../page-words';

/** What the page 绑定 says. */
export const useBindingWords = pageWords(bindingPageWords);
export type BindingWords = ReturnType<typeof useBindingWords>;
export type SayBinding = BindingWords['t'];
export type BindingWord = PaneWord | keyof typeof bindingPageWords;
