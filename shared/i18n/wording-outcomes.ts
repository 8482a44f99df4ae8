/** Questions about what follows from scores, and about sentences that hold for rules elsewhere. */
export const outcomeWording = {
  vetoEffect: { zh: '一票否决的后果是什么？', en: 'What follows from the veto?' },
  highestGrade: { zh: '这样的单位，等次最高还能定为哪一等？', en: 'What is the highest grade that such a unit may still have?' },
  lastYearPlace: { zh: '上一年的名次或等次从哪里取？', en: 'Where are place and grade of the year before taken from?' },
  rateAsItem: { zh: '“{name}”在本表里是哪一项，得分以几分为满分？', en: 'Which item of this table is "{name}", and what is its full mark?' },
  gradeGap: { zh: '总分落在两等之间的（如{between}分），按低的一等吗？', en: 'A total between two grades ({between}): is it the lower one?' },
  gradeEdge: { zh: '正好{edge}分的是哪一等？', en: 'Which grade goes with a total of exactly {edge}?' },
  roundPlaces: { zh: '单位数不是整数时怎样取整？', en: 'Where the number of places is no whole number, how is it rounded?' },
  otherGrades: { zh: '其余单位定什么等次？', en: 'Which grade have all others?' },
  awardBase: { zh: '奖金的基数是多少？', en: 'What is the amount that the factors are of?' },
  awardHangsOn: { zh: '这笔钱与得分或等次挂钩吗？', en: 'Does this money hang on the score or the grade?' },
  payGap: { zh: '总分落在两档之间的（如{between}分）按哪一档发放？', en: 'Which share is paid for a total between two bands ({between})?' },
  tiedAward: { zh: '名次并列时奖金怎样分？', en: 'How is the award divided among units of one place?' },
  withoutTask: { zh: '没有任务的，按满分、零分，还是把分值分摊到其他项？', en: 'Where there is no task: the full mark, nothing, or its weight shared out?' },
  spreadHow: { zh: '平均分配，还是按各项分值的比例分摊？', en: 'Shared out evenly, or by the weights of the others?' },
  capOfEach: { zh: '这个上限是各项分别的，还是合计的？', en: 'Is this the most for each, or for all together?' },
  otherMonths: { zh: '当月按时报送的怎样计分？', en: 'How is a month scored that was reported in time?' },
} as const;
