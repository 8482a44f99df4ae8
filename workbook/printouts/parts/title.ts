import type { PrintSource } from '../model/source';
import type { PrintWord } from './words';
import { saying } from './words';
import { timeText } from './times';

/** What a title says after the subject: that it is a paper of rules. */
const OF_RULES = /(计分|评分|管理|实施|奖励)*(暂行)?(办法|规定|细则|方案|意见|制度|机制|标准)$/u;
const IN_BRACKETS = /(?:（[^（）]*）|\([^()]*\)|【[^【】]*】|\[[^[\]]*\])$/u;

/** What a document is about: `…考核计分办法（试行）` without what says that it is rules. */
export function subjectOf(title: string): string {
  let left = title.trim();
  while (IN_BRACKETS.test(left)) left = left.replace(IN_BRACKETS, '').trim();
  const subject = left.replace(OF_RULES, '');
  return subject === '' ? title.trim() : subject;
}

/** The usual title of a sheet: subject and year of the document, and what the sheet is. */
export function titleFor({ scoring: { rulebook, when }, language }: Pick<PrintSource, 'scoring' | 'language'>, name: PrintWord): string {
  const say = saying(language);
  const subject = language === 'zh' ? subjectOf(rulebook.title) : rulebook.title;
  const sheet = say(name);
  // A document of one year names it itself.
  if (when.period === null && subject.includes(String(when.year))) return say('titleOf', { subject, sheet });
  return say('titleInYear', { when: timeText(when, say), subject, sheet });
}
