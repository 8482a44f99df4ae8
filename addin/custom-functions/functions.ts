import { isTrue, plain, plainRange } from '../../workbook/results/functions/arguments';
import { unitQuestion, type View } from '../../workbook/results/functions/ask';
import { stream } from './cell';
import type { Stream } from '../../workbook/model/port/functions';
import type { Grid } from '../../workbook/model/grid';
import { sampleSource } from './sample';
import { tableQuestion } from '../../workbook/results/functions/table';
import { capView } from '../../workbook/results/functions/views/cap';
import { itemsView } from '../../workbook/results/functions/views/items';
import { consequencesView, eligibilityView, gradeView, payView } from '../../workbook/results/functions/views/outcomes';
import { detailOf } from '../../workbook/results/functions/views/detail';
import { rangeView, rankView, scoreView, statusCodeView, statusView, vetoView } from '../../workbook/results/functions/views/score';
import { whyView } from '../../workbook/results/functions/views/why';

// The comments below are the metadata that people see while they type a formula: Chinese, a stroke, English. A parameter begins
// with its Chinese name. Types are written out because the generator reads them as they stand.
/* eslint-disable @typescript-eslint/no-explicit-any -- what a cell hands over, and may show, is any value */

/** One unit's result in a cell: kept up to date as long as the formula stands. */
function show(view: View, cell: Stream, unit: any, year: any, item?: any): void {
  const ask = { unit: plain(unit), year: plain(year), item: plain(item) };
  stream(cell, ({ store, language }) => (push) => store.ask(unitQuestion(ask, view, language(), detailOf(view, ask.item)), push));
}

/**
 * 单位的总分，或其中一项的得分。未定的显示 #N/A，并说明原因和区间。 | The total of a unit, or the score of one item. What is not settled is #N/A with reason and interval.
 * @customfunction SCORE
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4”、“2019年上半年” | such as 2019, "2019Q4", "2019-H1"
 * @param [item] 条款：代码、名称或文件里的序号；不写就是总分 | code, name or row number of the document; without it the total
 */
export function score(unit: any, year: any, item: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(scoreView, invocation, unit, year, item);
}

/**
 * 总分或一项得分的区间：最低、最高，占两格。 | The interval of a total or an item: low and high, in two cells.
 * @customfunction SCORE.RANGE
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 * @param [item] 条款：代码、名称或序号；不写就是总分 | code, name or row number; without it the total
 */
export function range(unit: any, year: any, item: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  show(rangeView, invocation, unit, year, item);
}

/**
 * 单位的各项得分：代码、名称、得分、上限、状态，一项一行。 | The items of a unit: code, name, score, cap, status, a row each.
 * @customfunction SCORE.ITEMS
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function items(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  show(itemsView, invocation, unit, year);
}

/**
 * 一项是否封顶或扣到底，未计或未扣多少。 | Whether the cap or floor of an item was reached, and how much was cut.
 * @customfunction SCORE.CAP
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 * @param item 条款：代码、名称或序号 | code, name or row number
 */
export function cap(unit: any, year: any, item: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(capView, invocation, unit, year, plain(item) ?? '');
}

/**
 * 是否一票否决：TRUE、FALSE；还不能定的是 #N/A，并说明原因。 | Whether the unit is vetoed: TRUE, FALSE, or #N/A with the reason while it is open.
 * @customfunction SCORE.VETO
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function veto(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(vetoView, invocation, unit, year);
}

/**
 * 单位的状态（已定、待定、有误），或一项的状态（正常、封顶、扣完、待定等）。 | The status of a unit (final, open, in error) or of an item (ok, capped, floored, pending and others).
 * @customfunction SCORE.STATUS
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 * @param [item] 条款：代码、名称或序号；不写就是整个单位 | code, name or row number; without it the whole unit
 * @param [code] 代码：TRUE 给出代码（final、CAPPED 等），供公式比较；不写就是文字 | TRUE gives the code (final, CAPPED and others) for formulas to compare; without it words
 */
export function status(unit: any, year: any, item: any, code: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(isTrue(code) ? statusCodeView : statusView, invocation, unit, year, item);
}

/**
 * 得分的来由：条款、每条记录、数值、封顶，写成一段文字。 | Where a score comes from: clause, records, figures and cap in one text.
 * @customfunction SCORE.WHY
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 * @param [item] 条款：代码、名称或序号；不写就是整个单位 | code, name or row number; without it the whole unit
 */
export function why(unit: any, year: any, item: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(whyView, invocation, unit, year, item);
}

/**
 * 单位在同类里的名次；并列同名次，后面的空出。 | The rank of a unit among its type; ties share a rank and leave the next ones out.
 * @customfunction SCORE.RANK
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function rank(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(rankView, invocation, unit, year);
}

/**
 * 整张得分表：一个单位一行，各项得分、总分、名次、一票否决、状态。 | The whole score table: a row for each unit, with items, total, rank, veto and status.
 * @customfunction SCORE.TABLE
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 * @param ledger 台账：台账的区域，连同列名 | the range of the ledger with its column names
 * @param [units] 单位表：只列这些单位；不写就是全部 | show these units alone; without it all
 * @requiresStreamParameterAddresses
 */
export function table(year: any, ledger: any[][], units: any[][], invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  const { cells, tellsBlanks } = plainRange(ledger);
  const address = invocation.parameterAddresses?.[1];
  const asked = { year: plain(year), units: units === null || units === undefined ? null : plainRange(units).cells };
  stream(invocation as Stream, async ({ store, language, read }) => {
    const given: Grid = { sheet: language() === 'zh' ? '台账区域' : 'range', row: 0, column: 0, cells, merges: [] };
    // On the sheet a blank is a blank, and every row has its address; the argument has neither. What stands
    // on no sheet (an array, the result of another formula) has no address.
    const onSheet = address?.includes('!') ? await read({ address }).catch(() => null) : null;
    const source = onSheet ? { ledger: onSheet, tellsBlanks: true } : { ledger: given, tellsBlanks };
    return (push) => store.ask(tableQuestion({ ...asked, ...source }, language()), push);
  });
}

/**
 * 文件给出的等次。 | The grade that the document gives.
 * @customfunction SCORE.GRADE
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function grade(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any>): void {
  show(gradeView, invocation, unit, year);
}

/**
 * 评优和资格：内容、对象、条款、代码，一条一行。 | Eligibility: what, who, clause and code, a row each.
 * @customfunction SCORE.ELIG
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function elig(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  show(eligibilityView, invocation, unit, year);
}

/**
 * 约谈、通报等处理：内容、由谁、参加人、时间、条款、代码，一条一行。 | Talks and other consequences: what, by whom, who attends, when, clause and code, a row each.
 * @customfunction SCORE.CONSEQ
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如 2019、“2019Q4” | such as 2019, "2019Q4"
 */
export function conseq(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  show(consequencesView, invocation, unit, year);
}

/**
 * 报酬：基本部分、绩效部分、合计（元），占三格。 | Pay in yuan: basic part, performance part and total, in three cells.
 * @customfunction SCORE.PAY
 * @param unit 单位：台账里的名称或代码 | name or code as in the ledger
 * @param year 年度：如“2019Q4” | such as "2019Q4"
 */
export function pay(unit: any, year: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  show(payView, invocation, unit, year);
}

/**
 * 按比例随机抽取，同样的名单和种子总是抽到同样的。 | A random draw of a share; the same list and seed always draw the same.
 * @customfunction SCORE.SAMPLE
 * @param items 名单：要抽的名称区域，不能重复 | the range of names to draw from, without repeats
 * @param share 比例：大于 0，不超过 1，如 0.3 或“30%” | above 0 and at most 1, such as 0.3 or "30%"
 * @param seed 种子：整数或文字 | a whole number or a text
 */
export function sample(items: any[][], share: any, seed: any, invocation: CustomFunctions.StreamingInvocation<any[][]>): void {
  stream(invocation as Stream, (host) => sampleSource(items, share, seed, host));
}
