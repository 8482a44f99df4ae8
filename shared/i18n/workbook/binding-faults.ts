import type { Catalogue } from '../language';

/**
 * What is said of a bound score sheet when it is read. Slots as in the words of ledgers; `{where}` names unit, clause and
 * cell, `{item}` the clause of a column.
 */
export const bindingFaults = {
  'sheet-unfit': {
    zh: '“{value}”已经不是绑定时的样子，找不到绑定的表头，没有读：请在“绑定”里重新确认。',
    en: '“{value}” no longer looks as it did when it was bound: its headers were not found and it was not read. Please confirm it again under Binding.',
  },
  'sheet-gone': {
    zh: '绑定的工作表“{value}”不在工作簿里了，没有读：请在“绑定”里重新指定或取消绑定。',
    en: 'The bound sheet “{value}” is no longer in the workbook and was not read. Point it out again or forget it under Binding.',
  },
  'sheet-renamed': {
    zh: '绑定的工作表“{other}”现在叫“{value}”，照样读了。',
    en: 'The bound sheet “{other}” is now called “{value}”; it was read all the same.',
  },
  'column-gone': {
    zh: '“{value}”里找不到绑定过的列“{other}”，这一列没有读：请在“绑定”里重新确认。',
    en: '“{value}” no longer has the bound column “{other}”; it was not read. Please confirm it again under Binding.',
  },
  'pointed-column-gone': {
    zh: '“{value}”里找不到指定过的列名“{other}”：按原来的列位读，请在“绑定”里重新确认。',
    en: '“{value}” no longer has the column name “{other}” that was pointed out; the old column was read. Please confirm it again under Binding.',
  },
  'block-gone': {
    zh: '“{value}”里找不到选定的第 {number} 块表，没有读：请在“绑定”里重新确认。',
    en: '“{value}” no longer has its table no. {number}, which was chosen; it was not read. Please confirm it again under Binding.',
  },
  'figure-unfit': {
    zh: '{where}：{field}“{value}”不能准确还原成条款要的数，请改填{allowed}，或在“绑定”里改这一列的含义。',
    en: '{where}: the {field} “{value}” cannot be turned exactly into what the clause takes. Enter {allowed}, or change what the column means under Binding.',
  },
  'sum-parted': {
    zh: '{item}：{cell} 起 {number} 格填的是扣分合计，按等额的几次扣分计算，得分不变；要说明每次为何扣分，请逐条记入台账。',
    en: '{item}: from {cell} on {number} {number:cell|cells} {number:holds|hold} sums of deductions. Each was taken as several equal ones, which leaves the score the same; enter them row by row in a ledger to explain each.',
  },
  'points-missing': {
    zh: '{where}：{field}空着，这个单位不能计分，请填{allowed}。',
    en: '{where}: the {field} is blank, so the unit cannot be scored. Enter {allowed}.',
  },
  'points-blank': {
    zh: '{item}：{cell} 起有 {number} 格空着，照录分没有填，按没有加减分计算。确实没有的请填 0，漏填的请补上。',
    en: '{item}: from {cell} on {number} {number:cell|cells} {number:has|have} no finished score, so none is added or taken. Enter 0 where there is none.',
  },
  'row-follows': {
    zh: '{cell} “{value}”由目标、完成等算出，没有读。',
    en: '{cell}: “{value}” comes of the other figures of the unit and was not read.',
  },
  'row-nameless': {
    zh: '{where}：有分数但没有单位名称，没有读。',
    en: '{where}: there are figures but no unit; they were not read.',
  },
  'unit-row-twice': {
    zh: '{where}：单位“{value}”在 {at} 已经出现过，两处都读了，分数不一样的会报冲突。',
    en: '{where}: the unit “{value}” stands at {at} already. Both were read; figures that differ are reported as a conflict.',
  },
  'units-none': {
    zh: '“{value}”里没有读到单位。',
    en: 'No units were found on “{value}”.',
  },
} as const satisfies Catalogue;

export type BindingFault = keyof typeof bindingFaults;
