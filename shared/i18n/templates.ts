import type { Catalogue } from './language';

/** The sheets that are made in the shape of rules: a ledger, forms to report on, a table of scores. */
export const templateWords = {
  ledgerNote: { zh: '一行一件事。{title}只读下面这些列，其余的可以不填。', en: 'A row for each matter. {title} reads these columns; others may stay blank.' },
  unitNote: { zh: '名次、平均和名额都按这里的全部单位计算。', en: 'Ranks, means and quotas count all units of this list.' },
  formName: { zh: '填报·{department}', en: 'Form·{department}' },
  formTitle: { zh: '{title}填报表（{department}）', en: '{title}: figures of {department}' },
  formNote: { zh: '填好后整行粘贴到台账。填报人：　　　　审核人：　　　　日期：　　　　', en: 'Paste the rows into the ledger when they are filled in. Filled in by:            Checked by:            Date:            ' },
  formUnsaid: { zh: '未写明部门', en: 'no department named' },
  scoreName: { zh: '得分表', en: 'Scores' },
  scoreTitle: { zh: '{title}得分表', en: '{title}: scores' },
  when: { zh: '年度', en: '年度' },
  serial: { zh: '序号', en: 'No.' },
  unit: { zh: '单位', en: '单位' },
  full: { zh: '满分', en: 'full mark' },
  subtotal: { zh: '小计', en: 'subtotal' },
  total: { zh: '总分', en: '总分' },
  rank: { zh: '名次', en: '名次' },
  grade: { zh: '等次', en: 'grade' },
  veto: { zh: '一票否决', en: 'veto' },
  status: { zh: '状态', en: 'status' },
  noteUnit: { zh: '考核对象的名称', en: 'the name of the unit' },
  noteYear: { zh: '如 {year}', en: 'such as {year}' },
  noteItem: { zh: '条款的代码或名称：{items}', en: 'the code or name of the item: {items}' },
  noteWords: { zh: '可填：{words}', en: 'one of: {words}' },
  noteFor: { zh: '用于：{items}', en: 'for: {items}' },
} as const satisfies Catalogue;
