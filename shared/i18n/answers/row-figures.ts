import type { Catalogue } from '../language';

/** How a row of a measured item came to its figure. Figures stand as the ledger has them. */
export const rowFigureWords = {
  value: { zh: '数值{value}', en: 'figure {value}' },
  target: { zh: '目标值{target}', en: 'target {target}' },
  base: { zh: '基数{base}', en: 'base {base}' },
  gap: { zh: '数值{value}，目标{target}，相差{gap}', en: 'figure {value}, target {target}, difference {gap}' },
  increase: { zh: '数值{value}，基数{base}，相差{gap}', en: 'figure {value}, base {base}, difference {gap}' },
  ratio: { zh: '完成{value}，目标{target}，完成率{percent}%', en: 'done {value}, target {target}, rate {percent}%' },
  noRatio: { zh: '完成{value}，目标{target}，目标不大于0，算不出完成率', en: 'done {value}, target {target}; the target is not above 0, so there is no rate' },
  growth: { zh: '本期{value}，基数{base}，增幅{percent}%', en: 'now {value}, base {base}, growth {percent}%' },
  noGrowth: { zh: '本期{value}，基数{base}，基数不大于0，算不出增幅', en: 'now {value}, base {base}; the base is not above 0, so there is no growth' },
  rank: { zh: '第{value}名，共{of}名', en: 'place {value} of {of}' },
  rankBottom: { zh: '第{value}名，共{of}名，倒数第{bottom}', en: 'place {value} of {of}, {bottom} from the bottom' },
  kind: { zh: '评为“{name}”，值{points}', en: 'rated {name}, worth {points}' },
  votes: { zh: '{option}{value}票，每票{each}', en: '{option}: {value} votes, {each} a vote' },
  votesOut: { zh: '{option}{value}票，不计入', en: '{option}: {value} votes, left out' },
  count: { zh: '计{count}次', en: 'counted {count} {count:time|times}' },
  notCounted: { zh: '数值{value}，不在计数范围内', en: 'figure {value}, outside what is counted' },
} as const satisfies Catalogue;
