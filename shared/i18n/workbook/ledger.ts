import type { Catalogue } from '../language';

/**
 * What is said of cells of the workbook. `{cell}` is the cell's address; `{where}` names the row with its unit and
 * clause, for messages that have a link to the cell beside them; `{field}` is the column's name, `{value}` what
 * stands there, `{allowed}` what may stand there.
 */
export const ledgerWords = {
  'no-ledger': {
    zh: '没有找到台账。请建一张名为“台账”的工作表或表格，列名里要有“单位”和“条款”；台账在别处的，请在任务窗格里指定。',
    en: 'No ledger was found. Name a sheet or table 台账 (or Ledger) with the columns 单位 and 条款, or point out its range in the task pane.',
  },
  'no-place': {
    zh: '任务窗格里指定的“{value}”已不在工作簿里，请重新指定。',
    en: '“{value}”, which was pointed out in the task pane, is no longer in the workbook. Please point it out again.',
  },
  'no-header': {
    zh: '“{value}”里没有列名行：需要有一行至少写着“{allowed}”。',
    en: '“{value}” has no row of column names: one row must hold at least {allowed}.',
  },
  'no-column': {
    zh: '{cell} 起的列名里没有“{field}”：没有它，各行都无法计分。',
    en: 'The column names at {cell} lack “{field}”: without it no row can be scored.',
  },
  'column-twice': {
    zh: '{cell} 列名“{value}”和前面一列都是“{field}”：两列合起来读，同一行只能填一列。',
    en: '{cell}: the column “{value}” stands for “{field}” like an earlier one: they are read together, and a row may fill only one.',
  },
  'columns-unread': {
    zh: '{cell} 起有 {number} 列不认得列名，没有读：{value}。',
    en: 'Not read, since the column names are not known ({number} from {cell} on): {value}.',
  },
  'both-filled': {
    zh: '{where}：“{field}”有两列，这一行都填了且不一样（“{value}”和“{other}”），请只留一个。',
    en: '{where}: two columns stand for “{field}”, and this row fills both differently (“{value}” and “{other}”). Keep one.',
  },
  'too-large': {
    zh: '“{value}”太大，{cell} 以后的没有读。',
    en: '“{value}” is too large; what lies beyond {cell} was not read.',
  },
  'row-left-out': {
    zh: '{cell} “{value}”是合计、小标题或重复的列名，不作为一条记录。',
    en: '{cell}: “{value}” is a total, a caption or repeated column names, not a record.',
  },
  blank: {
    zh: '{where}：{field}是空的，请填{allowed}。',
    en: '{where}: the {field} is blank. Enter {allowed}.',
  },
  'cell-error': {
    zh: '{where}：{field}是错误值 {value}，请先把这一格改对，应为{allowed}。',
    en: '{where}: the {field} is the error {value}. Mend the cell; it takes {allowed}.',
  },
  'too-long': {
    zh: '{where}：{field}有 {number} 个字，太长，请写短到 {allowed} 个字以内，详情写到备注里。',
    en: '{where}: the {field} has {number} {number:sign|signs}. Keep to {allowed}, and put the details into the remarks.',
  },
  'formula-text': {
    zh: '{where}：{field}“{value}”是没有计算的公式文字，请改为{allowed}。',
    en: '{where}: the {field} “{value}” is a formula that stands there as text. Enter {allowed}.',
  },
  'unit-unknown': {
    zh: '{where}：单位“{value}”不在单位表里，请改为表里的名称，或把它补进单位表。',
    en: '{where}: the unit “{value}” is not on the list of units. Use a name of the list, or add it there.',
  },
  'unit-unknown-alike': {
    zh: '{where}：单位“{value}”不在单位表里，是不是“{other}”？请改为表里的名称，或把它补进单位表。在此以前“{other}”不算定。',
    en: '{where}: the unit “{value}” is not on the list of units. Is it “{other}”? Use a name of the list, or add it there. Until then “{other}” is not final.',
  },
  'unit-alike': {
    zh: '{cell} 单位“{value}”和 {at} 的“{other}”像是同一个单位的两种写法：请统一，确是两个单位的都列入单位表。在此以前两个都不算定。',
    en: '{cell}: “{value}” and “{other}” at {at} look like one unit written in two ways. Make them alike, or list both if they are two. Until then neither is final.',
  },
  'unit-twice': {
    zh: '{cell} 单位“{value}”已在 {at} 列过：以前一行为准。',
    en: '{cell}: the unit “{value}” is listed at {at} already; the first row holds.',
  },
  'unit-in-two': {
    zh: '单位“{value}”在两个台账里都有（{at}、{other}）：请在任务窗格里指定用哪一个。',
    en: 'The unit “{value}” is in two ledgers ({at}, {other}). Choose one in the task pane.',
  },
  'type-needed': {
    zh: '{cell} 单位“{unit}”没有类别：请填{allowed}。在此以前它不参加计分。',
    en: '{cell}: the unit “{unit}” has no type. Enter {allowed}. Until then it is not scored.',
  },
  'type-unknown': {
    zh: '{cell} 单位“{unit}”的类别“{value}”不认得：应为{allowed}。在此以前它不参加计分。',
    en: '{cell}: the type “{value}” of “{unit}” is not known. It may be {allowed}. Until then the unit is not scored.',
  },
  'type-differs': {
    zh: '{cell} 单位“{unit}”的类别“{value}”和 {at} 的“{other}”不一样：请统一。在此以前它不参加计分。',
    en: '{cell}: the type “{value}” of “{unit}” differs from “{other}” at {at}. Make them alike; until then the unit is not scored.',
  },
  differs: {
    zh: '{cell} 单位“{unit}”的{field}“{value}”和 {at} 的“{other}”不一样：以前一个为准。',
    en: '{cell}: the {field} “{value}” of “{unit}” differs from “{other}” at {at}; the first holds.',
  },
  'item-unknown': {
    zh: '{where}：条款“{value}”不在《{rulebook}》里，应为条款代码、名称或文件里的序号。',
    en: '{where}: there is no clause “{value}” in 《{rulebook}》. Enter a code, a name or the number of the row in the document.',
  },
  'item-unknown-alike': {
    zh: '{where}：条款“{value}”不在《{rulebook}》里，是不是 {other}？应为条款代码、名称或文件里的序号。',
    en: '{where}: there is no clause “{value}” in 《{rulebook}》. Is it {other}? Enter a code, a name or the number of the row in the document.',
  },
  'item-several': {
    zh: '{where}：条款“{value}”有几种可能，请写明是 {allowed} 中的哪一个。',
    en: '{where}: the clause “{value}” may be any of {allowed}. Say which.',
  },
  'not-a-word': {
    zh: '{where}：{field}“{value}”不认得，应为{allowed}。',
    en: '{where}: the {field} “{value}” is not known. It may be {allowed}.',
  },
  'not-a-number': {
    zh: '{where}：{field}“{value}”不是数字，请填{allowed}。',
    en: '{where}: the {field} “{value}” is not a number. Enter {allowed}.',
  },
  percent: {
    zh: '{where}：{field}“{value}”写成了百分数，办法里可能按 {share} 算，也可能按 {whole} 算；请按办法改成其中一个数。',
    en: '{where}: the {field} “{value}” is a percentage. The rules may count it as {share} or as {whole}: enter the one that they mean.',
  },
  'percent-shown': {
    zh: '{where}：{field}显示为“{value}”，办法里可能按 {share} 算，也可能按 {whole} 算；请把这一格的格式改成“常规”，再按办法填其中一个数。',
    en: '{where}: the {field} is shown as “{value}”. The rules may count it as {share} or as {whole}: set the format of the cell to General, then enter the one that they mean.',
  },
  'percent-or-not': {
    zh: '{where}：{field}填的是“{value}”，这一项按比率计，是 {one} 还是 {other}？请连百分号写成其中一个。',
    en: '{where}: the item counts a rate, and the {field} “{value}” may mean {one} or {other}. Enter the one that is meant, with its sign.',
  },
  'not-a-year': {
    zh: '{where}：年度“{value}”看不出是哪一年，请填 2019 这样的年份。',
    en: '{where}: “{value}” is no year. Enter a year such as 2019.',
  },
  'not-a-date': {
    zh: '{where}：日期“{value}”看不出是哪一天，请填 2019-07-05 这样的日期。',
    en: '{where}: “{value}” is no date. Enter a date such as 2019-07-05.',
  },
  'no-such-day': {
    zh: '{where}：日期“{value}”不存在，{none}。',
    en: '{where}: the date “{value}” does not exist; {none}.',
  },
  'rulebook-unknown': {
    zh: '{cell} 办法“{value}”不认得：应为{allowed}。',
    en: '{cell}: the rulebook “{value}” is not known. It may be {allowed}.',
  },
  'rulebook-twice': {
    zh: '{cell} 又写了一个办法“{value}”：以 {at} 的为准。',
    en: '{cell} names another rulebook, “{value}”; the one at {at} holds.',
  },
  'rulebook-none': {
    zh: '没有哪个办法的条款合得上“{value}”的每一行（如 {at}“{other}”）：请在“参数”表写一行“办法”，或在任务窗格里选择办法。',
    en: 'The clauses of no rulebook fit every row of “{value}” (for one, “{other}” at {at}). Name the rulebook (办法) on the sheet 参数, or choose it in the task pane.',
  },
  'rulebook-several': {
    zh: '“{value}”的条款合得上几个办法（{allowed}）：请在“参数”表写一行“办法”，或在任务窗格里选择办法。',
    en: 'Several rulebooks fit the clauses of “{value}” ({allowed}). Name the rulebook (办法) on the sheet 参数, or choose it in the task pane.',
  },
  'parameter-unknown': {
    zh: '{cell} 参数“{value}”不是《{rulebook}》的参数，没有用上：可填{allowed}。',
    en: '{cell}: “{value}” is no parameter of 《{rulebook}》 and was not used. There are {allowed}.',
  },
  'parameter-bad': {
    zh: '{cell} 参数“{key}”不能是“{value}”：应为{allowed}。改正以前不计分。',
    en: '{cell}: the parameter “{key}” cannot be “{value}”. It may be {allowed}. Nothing is scored until then.',
  },
  'parameter-order': {
    zh: '{cell} 参数“{key}”是 {value}，不能低于 {at} 的“{other}”（{least}）：请核对这两个数。改正以前不计分。',
    en: '{cell}: the parameter “{key}” is {value} and may not be below “{other}” at {at} ({least}). Please check the two. Nothing is scored until then.',
  },
  'parameter-twice': {
    zh: '{cell} 参数“{key}”已在 {at} 写过，两处的值不一样：请只留一行。改正以前不计分。',
    en: '{cell}: the parameter “{key}” stands at {at} with another value. Keep one row. Nothing is scored until then.',
  },
} as const satisfies Catalogue;

export type LedgerWord = keyof typeof ledgerWords;
