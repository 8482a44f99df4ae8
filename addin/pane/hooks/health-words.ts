import { healthPageWords } from '../../../shared/i18n/pane/health';
import { pageWords } from './page-words';

/** What the page 体检 says. */
export const useHealthWords = pageWords(healthPageWords);
