import { ledgerColumns } from '../../ledger/fields';
import { narrow, wordKey } from '../../model/text';
import { headerKey, isScoreWord } from './header-words';
import type { Label } from './label';
import { nameIn } from './label';

/**
 * What a word beside or under an item says of its figures. `rate`: what follows from the others, as 完成率 and 差额, though
 * it may be what the item measures. `points`: its score.
 */
export type AmountWord = 'target' | 'value' | 'base' | 'rate' | 'points';

const words: Readonly<Record<Exclude<AmountWord, 'points'>, readonly string[]>> = {
  target: [
    ...ledgerColumns.target.headers, '目标数', '目标任务数', '任务', '任务值', '任务目标', '计划', '计划数', '计划值', '年度目标', '年度任务', '全年目标', '全年任务', '年度计划', '全年计划', '应完成',
  ],
  value: [
    '完成', '完成值', '完成数', '完成量', '完成额', '实际完成', '实际完成值', '实际完成数', '实际', '实际数', '实际值', '实绩', '完成情况', '实际完成情况', '已完成', '已完成数', '累计完成', '累计完成数',
    '本年', '本年数', '本年完成', '本年完成数', '本期', '本期数', '今年', '今年数', '当年', '当年数', '数值', 'actual', 'done', 'value',
  ],
  base: [
    ...ledgerColumns.base.headers, '基数值', '上年', '上年值', '去年', '去年值', '上年完成', '上年完成数', '去年完成', '去年完成数', '上年实绩', '同期', '同期数', '上期', '上期数', '基期', '基期数',
  ],
  rate: ['完成率', '达成率', '任务完成率', '目标完成率', '完成比例', '完成进度', '进度', '增长率', '增幅', '增速', '增长', '同比', '同比增长', '比上年增长', '差额', '差距', '缺口', '超额', '增减', '增减额', '增减数', 'rate'],
};

const known = new Map(Object.entries(words).flatMap(([word, texts]) => texts.map((text) => [wordKey(text), word as AmountWord] as const)));

/** The longest first: 上年完成数 before 完成数. */
const endings = [...known.keys()].filter((text) => text.length >= 2 && /\p{Script=Han}/u.test(text)).sort((one, other) => other.length - one.length);

/** What the word says; null where it says nothing of figures. A unit in brackets (万元) is no part of it. */
export function amountWord(text: string): AmountWord | null {
  return known.get(headerKey(text)) ?? (isScoreWord(text) ? 'points' : null);
}

/** A header that ends in such a word, with what stands before it: 招商引资 / 目标值, 招商引资（目标值）, 招商引资目标值. */
export function amountIn(label: Label): { readonly word: AmountWord; readonly label: Label } | null {
  const last = label.texts.at(-1) ?? '';
  const whole = amountWord(last);
  if (whole !== null) return label.texts.length > 1 ? { word: whole, label: withTexts(label, label.texts.slice(0, -1)) } : null;
  const text = withoutUnit(last);
  const [, before, inBrackets] = /^(.+?)[([【]([^()[\]【】]+)[)\]】]$/u.exec(text) ?? [];
  const bracketed = inBrackets === undefined ? null : amountWord(inBrackets);
  if (bracketed !== null && before !== undefined) return { word: bracketed, label: withTexts(label, [...label.texts.slice(0, -1), before]) };
  const ending = endings.find((each) => text.length > each.length && text.toLowerCase().endsWith(each));
  const word = ending === undefined ? undefined : known.get(ending);
  if (ending === undefined || word === undefined) return null;
  const rest = text.slice(0, -ending.length).replace(/[-_·:：/\s]+$/u, '');
  return rest === '' ? null : { word, label: withTexts(label, [...label.texts.slice(0, -1), rest]) };
}

/** A unit in brackets says nothing of which item or figure is meant. */
const withoutUnit = (text: string): string => narrow(text).replace(/\((?:[万亿]?元|[万亿]?美元|个|户|人|亩|吨|项|家|件|次|公里|平方米|%)\)$/u, '');

function withTexts(label: Label, whole: readonly string[]): Label {
  const texts = whole.map(withoutUnit);
  return { ...label, texts, names: texts.map(nameIn).filter((name) => name !== '') };
}
