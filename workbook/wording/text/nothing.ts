const N = '(?:\\d{1,4}|[○零一二三四五六七八九十百两]{1,5})';

/** Figures that are no figures of a rule: dates, numbers of documents, articles, items, telephones. */
const NOTHING = new RegExp(
  [
    '《[^《》]{0,60}》',
    '（\\d{4}）第?\\d{1,5}号',
    '\\d{1,5}号(?:文件?|令|公告)?',
    '(?:19|20)\\d\\d年度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:[前底末初])?',
    '[一二][○零一二三四五六七八九]{3}年度?(?:[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日)?)?',
    '(?:19|20)\\d\\d[~/.]\\d{1,2}(?:[~/.]\\d{1,2})?(?!\\d)',
    '\\d{1,2}月(?:\\d{1,2}日|[底末初份]|[上中下]旬)?(?:之?前)?',
    '[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}日|[底末初份]|[上中下]旬)?(?:之?前)?',
    '\\d{1,2}日(?:之?前|[至~]\\d{1,2}日)',
    '\\d{1,2}日(?!内|以内|内的)',
    '\\d{1,2}时(?:\\d{1,2}分)?(?:之?前)?(?!间|限|效)',
    `第${N}(?:条|款|章|页|号|项|方|课堂|产业|时间|责任人|书记|档)(?:第${N}(?:款|项))*`,
    `(?:附件|附表|附录|表)${N}(?![分个项])`,
    '\\d{3,4}~\\d{5,8}',
    '1\\d{10}',
  ].join('|'),
  'y',
);

/** How long the piece at this place is that gives no figure; 0 where there is none. */
export function nothingAt(text: string, at: number): number {
  if (/小数点后$/.test(text.slice(Math.max(0, at - 4), at))) return 0;
  NOTHING.lastIndex = at;
  return NOTHING.exec(text)?.[0].length ?? 0;
}

const CIRCLED = /[①-⒛㈠-㈩❶-❿]/;
const NUMBERED = /(?:（(?:\d{1,2}|[一二三四五六七八九十]{1,3})）[、.]?|\d{1,2}(?:）[、.]?|\.(?!\d)|、(?!\d))|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[一二三四五六七八九]是(?![否不指由]))/y;

/** How long the number in front of a part of the text is; 0 where there is none. */
export function numberingAt(text: string, at: number): number {
  if (CIRCLED.test(text[at] as string)) return /[、.]/.test(text[at + 1] ?? '') ? 2 : 1;
  if (at > 0 && !/[；。，：）]/.test(text[at - 1] as string)) return 0;
  NUMBERED.lastIndex = at;
  return NUMBERED.exec(text)?.[0].length ?? 0;
}
