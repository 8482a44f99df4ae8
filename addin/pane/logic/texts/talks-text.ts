import { reasonsOf, type Following } from '../../../../workbook/results/followings';
import type { Language } from '../../../../shared/i18n/language';
import type { Say } from '../../hooks/words';
import { figure } from '../../../../workbook/results/figures';

/** The list as it is pasted: a line each, cells apart by tabs, so that a sheet takes it as a table and a letter as text. */
export function talksTable(list: readonly Following[], t: Say, language: Language): string {
  const mark = language === 'zh' ? '、' : ', ';
  const header = [t('unit'), t('talksWhat'), t('item'), t('talksWhy'), t('talksBy'), t('talksWith'), t('talksPeriod'), t('talksDue')];
  const lines = list.map((each) => {
    const { unit, consequence: { message, clause, by, attendees, period, due } } = each;
    return [unit, message, clause, whyText(each, t, language), by ?? '', attendees.join(mark), period ?? '', due ?? ''];
  });
  return [header, ...lines].map((line) => line.map(oneLine).join('\t')).join('\n');
}

/** Why it follows, in the words of the answer. */
export function whyText(following: Following, t: Say, language: Language): string {
  return reasonsOf(following, language, following.total === null ? null : t('talksTotal', { total: figure(following.total) }));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
