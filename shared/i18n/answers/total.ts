import type { Catalogue } from '../language';

/** How a total comes about where it is more than the sum of its items. */
export const totalWords = {
  sum: { zh: '总分为各项得分之和', en: 'The total is the sum of the items' },
  start: { zh: '，从{start}分起算', en: ', counted from {start}' },
  times: { zh: '，乘以单位的“{attribute}”{value}', en: ', times the unit’s "{attribute}"{value}' },
  startOf: { zh: '，从单位的“{attribute}”{value}起算', en: ', counted from the unit’s "{attribute}"{value}' },
  value: { zh: '（{value}）', en: ' ({value})' },
  'half-up': { zh: '，四舍五入到{digits}位小数', en: ', rounded half up to {digits} decimals' },
  down: { zh: '，舍去{digits}位小数以后的', en: ', rounded down to {digits} decimals' },
  up: { zh: '，{digits}位小数以后的进一', en: ', rounded up to {digits} decimals' },
  'half-even': { zh: '，按四舍六入五成双到{digits}位小数', en: ', rounded half to even to {digits} decimals' },
  min: { zh: '，不低于{min}分', en: ', not below {min}' },
  max: { zh: '，不高于{max}分', en: ', not above {max}' },
} as const satisfies Catalogue;
