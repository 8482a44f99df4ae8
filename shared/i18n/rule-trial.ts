import type { Catalogue } from './language';

/** What stands on the sheet of approved cases, and what is said of it. */
export const ruleTrialWords = {
  sheet: { zh: '规则·试算', en: '规则·试算' },
  name: { zh: '试例', en: 'case' },
  expected: { zh: '应得', en: 'expected' },
  reason: { zh: '算法', en: 'how' },
  itemName: { zh: '指标名称', en: 'item' },
  number: { zh: '试{n}', en: '试{n}' },
  noHeader: {
    zh: '{cell} 起没有列名行：“规则·试算”要有“试例”“条款”“应得”三列。',
    en: '{cell}: there is no row of column names: 规则·试算 needs the columns 试例, 条款 and 应得.',
  },
  unknownItem: {
    zh: '{cell}：规则里没有“{value}”这一条，这个试例不再算。条款改了名的，请改成现在的；不要了的，请删去这一行。',
    en: '{cell}: the rules have no item “{value}”, so this case is no longer worked out. Write its present name, or delete the row.',
  },
  noExpected: { zh: '{cell}：没有写“应得”，这个试例无从核对。', en: '{cell}: no expected score is written, so there is nothing to compare.' },
  notScored: { zh: '规则现在不能计分，先改好再试。', en: 'The rules cannot score as they stand; mend them first.' },
} as const satisfies Catalogue;
