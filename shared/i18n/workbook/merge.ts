import type { Catalogue } from '../language';

/** What is told of forms that many units returned, and of the ledger that they become. */
export const mergeWords = {
  sourceFile: { zh: '来源文件', en: 'source file' },
  sheet: { zh: '汇总说明', en: 'Found while merging' },
  place: { zh: '位置', en: 'Place' },
  found: { zh: '说明', en: 'Found' },
  missing: { zh: '{unit} 没有交。', en: '{unit} has not sent.' },
  twice: { zh: '{unit} 交了内容不同的几份：{files}。都没有收进去，请留下一份再合并。', en: '{unit} sent several that differ: {files}. None was taken; keep one and merge again.' },
  twiceSame: { zh: '{unit} 交了内容相同的几份：{files}，只收了一份。', en: '{unit} sent several of one content: {files}. One was taken.' },
  doubled: { zh: '和 {other} 一字不差，两行都收了，请核对。', en: 'It says what {other} says, word for word. Both were taken; check them.' },
  nameless: { zh: '看不出是哪个单位的，没有收进去。请在“单位”列填上，或把单位写进文件名。', en: 'Whose it is cannot be told, and it was not taken. Fill in the column 单位, or put the unit into the name of the file.' },
  blank: { zh: '表上预先印好、没有填数的 {count} 行没有收进去。', en: '{count} {count:row|rows} of the form with nothing filled in {count:was|were} left out.' },
  reworded: { zh: '表上原来是“{was}”，改成了“{now}”。', en: 'The form says “{was}”; it was changed to “{now}”.' },
  erased: { zh: '表上原有的“{was}”没有了。', en: 'The words “{was}” of the form are gone.' },
  unread: { zh: '这些列台账里没有，没有收进去：{columns}', en: 'A ledger has no such columns, and they were not taken: {columns}' },
  noForm: { zh: '没有找到填报的表：要有一行列名，其中有“条款”。', en: 'No form was found: it has a row of headings, 条款 among them.' },
} as const satisfies Catalogue;
