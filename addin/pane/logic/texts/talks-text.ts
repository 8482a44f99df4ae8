import type { Following } from '../../../../workbook/results/followings';
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

/** The rows behind it with their items, in the words of the answer; where it follows from the whole, the total and what the clause says. */
export function whyText({ causes, clauseText, total }: Following, t: Say, language: Language): string {
  const colon = language === 'zh' ? '：' : ': ';
  const rows = causes.map(({ item, name, reason }, index) => [...(causes[index - 1]?.item === item && reason !== '' ? [] : [name]), ...(reason === '' ? [] : [reason])].join(colon));
  const whole = [...(total === null ? [] : [t('talksTotal', { total: figure(total) })]), ...(clauseText === null ? [] : [clauseText])];
  return (rows.length > 0 ? [...new Set(rows)] : whole).join(language === 'zh' ? '；' : '; ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
