import type { Catalogue } from './language';

/** What results are compared with, by name, and why they cannot be. */
export const againstWords = {
  year: { zh: '{when}（按现在的台账）', en: '{when}, by the ledger as it is now' },
  final: { zh: '{when}（{time} 定稿）', en: '{when}, final copy of {time}' },
  file: { zh: '{file}，{when}', en: '{file}, {when}' },
  fileFinal: { zh: '{file}，{when}（{time} 定稿）', en: '{file}, {when}, final copy of {time}' },

  noLedger: { zh: '“{file}”里没有能计分的台账或评分表，不能拿来比较。', en: '“{file}” has no ledger and no score sheet that can be scored; nothing can be compared with it.' },
  otherDocument: { zh: '“{file}”用的是另一个办法《{title}》，这里用的是《{own}》，得分不能比较。', en: '“{file}” is scored by another document, {title}; here it is {own}. Their scores cannot be compared.' },
  finalOther: { zh: '{name}：按定稿保存的数据重算，得不到定稿时的结果，不能拿来比较。', en: '{name}: what was kept does not come to what was frozen; it cannot be compared with.' },
  finalNotKept: { zh: '{name}：定稿时没有保存台账，或保存的表不在了，不能拿来比较。', en: '{name}: the rows of the ledger were not kept, or are not there any more; it cannot be compared with.' },
  refused: { zh: '{name}：不能计分，不能拿来比较。', en: '{name}: it cannot be scored, so it cannot be compared with.' },
  itself: { zh: '选定的“{name}”就是这次要出的结果，不能和自己比较，请另选。', en: 'The chosen {name} is what is printed here: choose something else to compare with.' },
  gone: { zh: '选定的 {time} 已经不在这个工作簿里，请另选。', en: 'The chosen {time} is not in this workbook any more; choose again.' },
} as const satisfies Catalogue;
