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
  // What is about 激励和约谈 has one 约谈 in the title of its 约谈安排.
  const left = subject.slice(0, subject.length - sharedWord(subject, sheet));
  if (when.period === null && subject.includes(String(when.year))) return say('titleOf', { subject: left, sheet });
  return say('titleInYear', { when: timeText(when, say), subject: left, sheet });
}

/** How many letters end the one and begin the other: a word that would stand twice. A single letter is none. */
function sharedWord(one: string, other: string): number {
  for (let length = Math.min(one.length - 1, other.length - 1); length >= 2; length--) if (one.endsWith(other.slice(0, length))) return length;
  return 0;
}
