import type { Catalogue } from '../language';

/** What is said of places in rankings, and of who is named for an event. */
export const placeWords = {
  topShare: { zh: '{level}，{of}名中第{rank}名，在前{share}%，{points}分', en: '{level}: place {rank} of {of}, within the top {share}%: {points} {points:point|points}' },
  bottomShare: { zh: '{level}，{of}名中第{rank}名，在后{share}%，{points}分', en: '{level}: place {rank} of {of}, within the bottom {share}%: {points} {points:point|points}' },
  middleShare: { zh: '{of}名中第{rank}名，不在前后{share}%，0分', en: 'place {rank} of {of}, neither in the top nor in the bottom {share}%: 0 points' },
  tooFew: { zh: '只有{of}名参加排名，不足{least}名，不计分', en: 'only {of} were ranked, fewer than {least}: no points' },
  inBand: { zh: '{period}第{rank}名，{points}分', en: '{period}, place {rank}: {points} {points:point|points}' },
  bandUnset: { zh: '{period}第{rank}名，该段分值原文缺失，确定参数前在{low}至{high}分之间待定', en: '{period}, place {rank}: the figure is lost; open from {low} to {high} points until the parameter is set' },
  beyondBands: { zh: '{period}第{rank}名，条款没有列，计0分', en: '{period}, place {rank}: not listed by the clause, 0 points' },
  noteBeyondBands: { zh: '{item}：第{rank}名，条款没有列，计0分', en: '{item}: place {rank} is not listed by the clause, 0 points' },
  noteTooMany: { zh: '{item}“{event}”：{role}有{count}人（{names}），原则上不超过{limit}人，请核对；分数照计', en: '{item} "{event}": {count} named as {role} ({names}), as a rule at most {limit}; please check, the points stand' },
  undated: { zh: '没有期次和日期，无法归入半年，在0至{points}分之间待定', en: 'neither period nor date tells the half-year: open from 0 to {points} {points:point|points}' },
} as const satisfies Catalogue;
