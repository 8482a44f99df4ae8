import type { Catalogue } from '../language';

/** What is said of grades, their quota, of pay, and of figures whose levels are not confirmed. */
export const gradeWords = {
  levelsUnset: { zh: '原文只列{figures}分，未写明对应级别，确认前在{low}至{high}分之间待定', en: 'the text lists {figures} points without levels: open from {low} to {high} until they are confirmed' },
  thresholdsUnset: { zh: '等次分数线未确定，请在参数表填写{questions}；未填前不评等次', en: 'no grade until the thresholds are decided: {questions}' },
  noPlaces: { zh: '序列“{group}”共{members}人，按{share}%向下取整优秀名额为0，请会议研究', en: 'group "{group}" has {members}: {share}% rounded down leaves no place for excellent; to be decided' },
  ungrouped: { zh: '未分序列', en: 'without group' },
  tiedOverLine: { zh: '{names}得分同为{total}分，都评优秀将超过{places}个名额，均未列入，请会议研究', en: '{names} tie at {total}; all together would pass the {places} {places:place|places}, so none is taken; to be decided' },
  groupWaits: { zh: '同序列{names}的结果未定，可能进入优秀，等次待定', en: 'the grade waits: {names} of the same group may still be excellent' },
  earlierOpen: { zh: '上一次考核（{period}）结果未定，是否连续两次不合格待定', en: 'the last assessment before ({period}) is undecided; whether it is the second fail in a row is open' },
  payNeedsRate: { zh: '绩效补贴按区间计：请在参数表确定{questions}', en: 'pay is an interval until this is decided: {questions}' },
} as const satisfies Catalogue;
