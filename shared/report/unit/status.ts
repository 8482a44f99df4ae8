import type { ItemResult, UnitResult } from '../../contract/answer';
import { say, type Language } from '../../i18n/language';
import { resultWords } from '../../i18n/pane/results';

/** The status in words of people (已定, 封顶). */
export function statusText(status: ItemResult['status'] | UnitResult['status'], language: Language): string {
  return say(resultWords, status, language);
}
