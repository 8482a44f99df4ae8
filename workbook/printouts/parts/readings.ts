import type { ParameterView } from '../../../shared/contract/rulebook-view';
import { decidedIn } from '../../snapshot/source';
import type { PrintSource } from '../model/source';
import { saying } from './words';

/** So much of a value is printed: a list of days would fill the page. */
const LONGEST = 40;

/** How the document was understood, and who decided it: `问题 答案（决定人，依据）`, one after the other; '' where there is nothing to decide. */
export function readingsText({ scoring: { ledger, rulebook }, language }: PrintSource): string {
  const say = saying(language);
  const views = new Map(rulebook.parameters.map((view) => [view.key, view]));
  const list = decidedIn({ parameters: ledger.parameters, rulebook }, language).flatMap(({ key = '', question, value, by, basis }) => {
    const decided = ledger.parameters[key] !== undefined;
    if (!decided && !isReading(views.get(key))) return [];
    const signed = decided ? [by, basis].filter(Boolean).join(language === 'zh' ? '，' : ', ') || say('unsigned') : say('usualReading');
    const signs = [...value];
    return [say('reading', { question, value: signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : value, signed })];
  });
  return list.length === 0 ? '' : say('readings', { list: list.join(language === 'zh' ? '；' : '; ') });
}

/** What holds meanwhile, though nobody has decided it, is printed where it is a way to understand the words. */
const isReading = (view: ParameterView | undefined): boolean => view?.type === 'choice';
