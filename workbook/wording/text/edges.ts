import type { Edge } from './symbols';

const UP = ['高于', '超过', '超出', '大于', '多于'];
const DOWN = ['低于', '少于', '小于'];
/** 低于或等于, 等于或低于: with either word before the other the figure itself is held. */
const orEqual = (words: readonly string[]): string[] => ['或', '或者'].flatMap((or) => words.flatMap((word) => [`${word}${or}等于`, `等于${or}${word}`]));
const turned = (words: readonly string[]): string[] => words.flatMap((word) => [`未${word}`, `没有${word}`, `没${word}`]);

/** 没有达到, 未能达到, 不达: the figure itself is not reached. */
const unreached = ['达到', '达'].flatMap((reach) => ['未', '未能', '没有', '没', '没能', '不', '不能', '无法'].map((no) => no + reach));

const LOW_IN = ['不得低于', '不得少于', '大于等于', '不低于', '不少于', '不小于', '达到', '至少', '≥', '达', '达到或超过', '达到或高于', ...orEqual(UP), ...turned(DOWN)];
const LOW_OUT = [...UP, '>'];
const TOP_OUT = [...DOWN, '不足', '不到', '不满', '不够', '未满', '达不到', ...unreached, '<'];
const TOP_IN = ['小于等于', '不高于', '不超过', '不得超过', '不得高于', '不多于', '不大于', '≤', '控制在', ...orEqual(DOWN), ...turned(UP)];

/** The word of a bound at the end of what stands before a figure; the longest wins. */
export const PREFIXES = new RegExp(`(?:${[...LOW_IN, ...LOW_OUT, ...TOP_OUT, ...TOP_IN].sort((a, b) => b.length - a.length).join('|')})$`);

export const LONGEST_WORD = Math.max(...[LOW_IN, LOW_OUT, TOP_OUT, TOP_IN].flat().map(({ length }) => length));

/** What may stand after it. */
export const SUFFIX = /(?:（(?:不)?含[^（）]{0,10}）)?(?:(?:及其?|或者?|（含）|\(含\))?(?:以上|以下|以内|之内|之上|之下|以外|以后|之后)|内(?=[的扣减得计每，]))?(?:（(?:不)?含[^（）]{0,10}）)?/y;

/** The ends of the span that these words make of a figure; null where they make none. */
export function edgesOf(word: string, tail: string, at: number): { low?: Edge; top?: Edge } | null {
  const mark = /（(不)?含/.exec(tail);
  const up = /以上|之上|以外/.test(tail);
  const after = /以后|之后/.test(tail);
  const down = /以下|之下/.test(tail);
  const inside = /以内|之内|^内$/.test(tail);
  const and = /(?:及其?|或者?)[以之]/.test(tail);
  const claimed = (included: boolean, claim: Edge['claim']): Edge => (mark ? { at, included: mark[1] === undefined, claim: 3 } : { at, included, claim });
  if (after) return { low: claimed(and, 3) };
  if (down) return { top: and ? claimed(true, 3) : claimed(false, 0) };
  if (inside) return { top: claimed(true, 2) };
  if (up) return { low: LOW_OUT.includes(word) ? claimed(false, 2) : claimed(true, and ? 3 : 2) };
  if (LOW_IN.includes(word)) return { low: claimed(true, 2) };
  if (LOW_OUT.includes(word)) return { low: claimed(false, 2) };
  if (TOP_OUT.includes(word)) return { top: claimed(false, 2) };
  if (TOP_IN.includes(word)) return { top: claimed(true, 2) };
  return null;
}
