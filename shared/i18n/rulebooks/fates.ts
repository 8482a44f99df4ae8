import type { Text } from '../language';

/** What became of a clause, in a word. */
export const fateWords = {
  computed: { zh: '计算', en: 'computed' },
  flagged: { zh: '提示', en: 'flagged' },
  judgement: { zh: '由人判断', en: 'judgement of people' },
  'not-computable': { zh: '无法计算', en: 'not computable' },
  lost: { zh: '原文缺损', en: 'text lost' },
  'no-rule': { zh: '没有规则', en: 'no rule' },
} as const satisfies Readonly<Record<string, Text>>;
