import type { Catalogue } from './language';

/** What is said of items, groups and outcomes that any office writes for itself. */
export const generalWords = {
  sameRows: { zh: '{item}：有内容相同的行，只计一次', en: '{item}: equal rows count once' },
  unlikeRows: { zh: '{item}：几行数据不一致，得分待定；请核对后留下对的', en: '{item}: rows contradict each other, and the score is open; keep the one that is right' },
  noneBeside: { zh: '{item}：既填了“无此项任务”，又填了数据，按数据计', en: '{item}: said to have no such task, beside rows with figures, which count' },
  moreThanExpected: { zh: '{item}：应有{expect}行，实有{count}行，全部计入', en: '{item}: more rows than expected ({count} for {expect}); all are used' },
  noQuotient: { zh: '{item}：目标或基数不大于0，算不出比例；文件没有写怎么计，请研究确定', en: '{item}: the target or base is not above 0, so there is no quotient; the document does not say what then, and people decide' },
  inGap: { zh: '{item}：文件写的各档里都没有这个数；请研究确定', en: '{item}: no band of the document holds the figure; people decide' },
  stepUnsaid: { zh: '{item}：不足一步的部分怎么计，文件没有写；请在参数里选定，或在办法里写明', en: '{item}: how a part of a step counts is not said; set the parameter, or say it in the rulebook' },
  leftOut: { zh: '{item}：无此项任务，不计此项，其权重分摊给其他指标', en: '{item}: no such task; it is left out and its weight shared out' },
  zeroed: { zh: '{item}：按条款{clause}，此项不得分', en: '{item}: nothing by clause {clause}' },
  recorded: { zh: '{item}：照录已有得分{values}', en: '{item}: the finished score {values} is taken as it is' },
  recordedAside: { zh: '{item}：照录的得分{values}与按明细算出的不一致，以明细为准', en: '{item}: the finished score {values} is not what the rows give; the rows count' },
  noRate: { zh: '{item}：有的行文件没有写分值，计0分', en: '{item}: for some rows the document gives no points; they count 0' },
  sameEvents: { zh: '{item}：同一事项只计一次，按分值最大的计', en: '{item}: one event counts once, by its heaviest row' },
  gradeWaits: { zh: '同组还有单位没有定下来，“{grade}”暂不能定', en: 'somebody of the pool is still open: "{grade}" cannot be given yet' },
  gradeTied: { zh: '“{grade}”只有{places}个名额，{names}同分，需研究决定', en: '"{grade}" has {places} {places:place|places}; tied, for people to decide: {names}' },
  downgradeOpen: { zh: '按条款{clause}是否降等还没有定，等次待定', en: 'whether the grade falls by clause {clause} is still open, and so is the grade' },
  triggerOpen: { zh: '条款{clause}写的情形是否出现还没有定', en: 'whether what clause {clause} says is the case is still open' },
  poolLeft: { zh: '{code}：四舍五入后分配数与总数相差{left}元，不分给任何单位', en: '{code}: rounding leaves a difference of {left} yuan, which is given to nobody' },
} as const satisfies Catalogue;
