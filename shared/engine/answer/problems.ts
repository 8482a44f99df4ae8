import type { RowProblem } from '../../contract/answer';
import { engineWords } from '../../i18n/answers/engine';
import { say, type Language } from '../../i18n/language';
import type { ProblemEntry } from '../../model/entries';

/** A bad row in words that name row, field, value and what is allowed. */
export function problemIn(language: Language): (entry: ProblemEntry) => RowProblem {
  return ({ where, faults, ...problem }) => {
    const texts = faults.map(({ text, slots }) => say(engineWords, text, language, slots));
    return { ...problem, message: language === 'zh' ? `${where.zh}：${texts.join('；')}` : `${where.en}: ${texts.join('; ')}` };
  };
}
