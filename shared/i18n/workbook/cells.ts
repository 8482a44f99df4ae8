import type { Catalogue } from '../language';

/** What a cell says where it shows no figure, and the sentences of its explanations. */
export const cellWords = {
  'unit-blank': { zh: '没有写单位：请给出单位的名称。', en: 'No unit is given. Enter the name of a unit.' },
  'year-bad': {
    zh: '年度“{value}”看不懂：请写 2019、“2019年”、“2019Q4”或“2019年上半年”。',
    en: 'The year “{value}” is not understood. Write 2019, “2019Q4” or “2019-H1”.',
  },
  'unit-unknown': {
    zh: '台账和单位表里没有“{unit}”：请核对名称，或把它补进单位表。',
    en: '“{unit}” is neither in the ledger nor on the list of units. Check the name, or add it to the list.',
  },
  'unit-unknown-alike': {
    zh: '台账和单位表里没有“{unit}”，是不是“{other}”？',
    en: '“{unit}” is neither in the ledger nor on the list of units. Is it “{other}”?',
  },
  'quarter-needed': {
    zh: '《{rulebook}》按季度考核：请写明季度，如“{year}Q4”。',
    en: '《{rulebook}》 scores quarters: name one, such as “{year}Q4”.',
  },
  'period-unfit': {
    zh: '《{rulebook}》不按“{period}”这样的期次考核：请写{allowed}。',
    en: '《{rulebook}》 does not score “{period}”. Write {allowed}.',
  },
  'item-blank': { zh: '没有写条款：请给出条款代码、名称或序号。', en: 'No clause is given. Enter its code, name or row number.' },
  'item-unknown': {
    zh: '条款“{item}”不在《{rulebook}》里：请写条款代码、名称或文件里的序号。',
    en: 'There is no clause “{item}” in 《{rulebook}》. Enter a code, a name or the row number of the document.',
  },
  'item-several': {
    zh: '条款“{item}”有几种可能：请写明是 {allowed} 中的哪一个。',
    en: 'The clause “{item}” may be any of {allowed}. Say which.',
  },
  'item-other-type': {
    zh: '条款 {item} 不适用于“{unit}”这类单位。',
    en: 'The clause {item} does not apply to units of the type of “{unit}”.',
  },
  'item-no-points': {
    zh: '条款 {item} 不计分，只影响否决、资格或处理。',
    en: 'The clause {item} gives no points; vetoes, eligibility or consequences follow from it.',
  },
  'no-points': {
    zh: '《{rulebook}》不设分值：请用 {consequences} 和 {eligibility} 看处理和资格。',
    en: '《{rulebook}》 gives no points. See {consequences} and {eligibility}.',
  },
  open: {
    zh: '还不能定：在 {low} 到 {high} 之间。{why}',
    en: 'Not settled: from {low} to {high}. {why}',
  },
  'open-items': { zh: '还没有得分：{items}', en: 'No score yet: {items}' },
  'open-more': { zh: '等 {count} 项', en: ' and others, {count} in all' },
  'open-all': { zh: '还不能定。{why}', en: 'Not settled. {why}' },
  'rows-wrong': { zh: '“{unit}”的记录有 {count} 处用不上：{why}', en: '{count} {count:record|records} of “{unit}” cannot be used: {why}' },
  'unit-not-answered': {
    zh: '计分服务没有给出“{unit}”的结果：请点“重新计分”。',
    en: 'The scoring service gave no result for “{unit}”. Score again.',
  },
  'no-grade': { zh: '《{rulebook}》没有规定等次。', en: '《{rulebook}》 names no grades.' },
  'no-pay': { zh: '《{rulebook}》不涉及报酬。', en: '《{rulebook}》 is not about pay.' },
  'pay-missing': { zh: '没有“{unit}”这一季的报酬数（PAY）。', en: 'The pay of “{unit}” for this quarter (PAY) is not entered.' },
  'rank-open': {
    zh: '总分还没有定，不排名次。{why}',
    en: 'The total is not settled, so there is no rank. {why}',
  },
  'veto-open': { zh: '可能一票否决，还不能定：{why}', en: 'A veto is possible, not settled: {why}' },
  none: { zh: '无', en: 'none' },
  'start-slow': {
    zh: '加载项等了 {seconds} 秒还没有启动好，启动好后会自动算出；一直这样请关闭工作簿再打开。',
    en: 'The add-in has not started within {seconds} {seconds:second|seconds}. The result comes by itself once it has; if it stays so, close the workbook and open it again.',
  },
  'range-slow': {
    zh: '等了 {seconds} 秒还没有读到所给的区域，读到后会自动算出；如有单元格正在编辑，请先按回车。',
    en: 'The range could not be read within {seconds} {seconds:second|seconds}. The result comes by itself once it is; if a cell is being edited, press Enter first.',
  },
  preview: { zh: '按回车后计算。', en: 'Calculated after Enter.' },

  'cap-not': { zh: '没有触及上限或下限', en: 'neither cap nor floor was reached' },
  'cap-none': { zh: '本项没有上限或下限', en: 'this clause has neither cap nor floor' },
  'cap-bound': { zh: '封顶{max}分，另有{cut}分未计', en: 'capped at {max}; {cut} beyond it do not count' },
  'floor-bound': { zh: '扣到{min}分为止，另有{cut}分未扣', en: 'taken down to {min}; {cut} beyond it are not taken' },
  'cap-open': { zh: '可能触及上限或下限，要等数值定下来', en: 'cap or floor may be reached once the figures are settled' },
  'cap-minus': { zh: '减分到{min}分为止，另有{cut}分未减', en: 'taken to {min} at most; {cut} beyond it are not taken' },

  'why-head': { zh: '{unit} {when}《{rulebook}》', en: '{unit}, {when}, 《{rulebook}》' },
  'why-total': { zh: '总分 {total}', en: 'Total {total}' },
  'why-rank': { zh: '，第 {rank} 名', en: ', rank {rank}' },
  'why-grade': { zh: '等次：{grade}', en: 'Grade: {grade}' },
  'why-open': { zh: '总分未定，在 {low} 到 {high} 之间', en: 'The total is not settled: from {low} to {high}' },
  'why-invalid': { zh: '有记录用不上，不出总分', en: 'There are records that cannot be used, so there is no total' },
  'why-no-points': { zh: '本办法不设分值', en: 'This rulebook gives no points' },
  'why-item': { zh: '{code} {name}：{score}（{clause}）', en: '{code} {name}: {score} ({clause})' },
  'why-score': { zh: '{score} 分', en: '{score}' },
  'why-range': { zh: '{low} 到 {high} 分，未定', en: '{low} to {high}, not settled' },
  'why-item-invalid': { zh: '有误，不计', en: 'in error, not scored' },
  'why-event': { zh: '{id} {reason}', en: '{id} {reason}' },
  'why-not-counted': { zh: '（不计）', en: ' (not counted)' },
  'why-no-events': { zh: '没有记录', en: 'no records' },
  'why-veto': { zh: '一票否决：{state}', en: 'Veto: {state}' },
  'why-veto-certain': { zh: '是', en: 'certain' },
  'why-veto-possible': { zh: '可能', en: 'possible' },
  'why-notes': { zh: '说明：', en: 'Notes:' },
  'why-cut': { zh: '……还有 {count} 行，请在任务窗格查看。', en: '... {count} more {count:line|lines}; see the task pane.' },

  'mark-list': { zh: '、', en: ', ' },
  'mark-clause': { zh: '；', en: '; ' },
  'in-brackets': { zh: '（{text}）', en: ' ({text})' },

  'table-unit': { zh: '单位', en: 'unit' },
  'table-total': { zh: '总分', en: 'total' },
  'table-rank': { zh: '名次', en: 'rank' },
  'table-veto': { zh: '一票否决', en: 'veto' },
  'table-status': { zh: '状态', en: 'status' },
  'table-no-header': {
    zh: '给出的区域里没有列名行：第一行要有“单位”和“条款”。',
    en: 'The range has no row of column names: its first row must hold 单位 and 条款.',
  },
  'table-blank-or-zero': {
    zh: '这个 Excel 版本不说明空格和 0 的区别，缺的分数会被当成 0 分：请改用 {items}，或升级 Excel。',
    en: 'This Excel does not tell a blank from 0, and a missing score would become 0. Use {items}, or update Excel.',
  },
  'units-unknown': { zh: '第三个参数里的单位不在台账里：{units}', en: 'The third argument names units that are not in the ledger: {units}' },

  'sample-empty': { zh: '没有可抽的对象：区域是空的。', en: 'There is nothing to draw from: the range is empty.' },
  'sample-twice': { zh: '“{value}”出现了两次：抽样名单不能有重复。', en: '“{value}” occurs twice; a list to draw from has no repeats.' },
  'sample-share': {
    zh: '抽样比例“{value}”不对：应大于 0，不超过 1，如 0.3 或 30%。',
    en: 'The share “{value}” is wrong: it is above 0 and at most 1, such as 0.3 or 30%.',
  },
  'sample-seed': { zh: '种子不能是空的：请写一个整数或文字。', en: 'The seed is blank. Enter a whole number or a text.' },
} as const satisfies Catalogue;

export type CellWord = keyof typeof cellWords;
