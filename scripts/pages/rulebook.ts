import { itemKinds, outcomeKinds } from '../../shared/kinds';
import { describeTotal } from '../../shared/kinds/parts/group/total-words';
import { Description } from '../../shared/model/rulebook/description';
import { compile } from '../../shared/engine/compile/compile';
import { applyParameters, allowed } from '../../shared/engine/compile/parameters';
import { toNumber } from '../../shared/numbers/decimal';
import type { Scaled } from '../../shared/numbers/scaled';
import { coverageOf } from '../../shared/rules/coverage';
import { fates, type RulebookItem, type Rulebook } from '../../shared/model/rulebook/rulebook';
import { fateWords } from '../../shared/i18n/rulebooks/fates';
import { heading, lines, table, text, ticks, withoutEmpty, type Block } from './blocks';
import { effectsOf } from './effects';
import { examplesOf } from './examples';

/** One rulebook for people: what is computed and how, to be held beside the document and ticked line by line. */
export function pageOf(rulebook: Rulebook, cases: readonly unknown[]): Block[] {
  return withoutEmpty([
    ...opening(rulebook),
    heading(2, rulebook.points ? '一、计分条款' : '一、考核和追究条款'),
    ...rulebook.items.flatMap((item) => itemBlocks(rulebook, item, cases)),
    heading(2, '二、总分以外的结果'),
    ...outcomes(rulebook),
    heading(2, '三、需要会议确定的参数'),
    text(rulebook.parameters.length > 0 ? '文件没有写明或有两种读法的，由下列参数确定；没有默认值的，确定以前按区间计或不出结果。' : '本办法没有参数。'),
    parameters(rulebook),
    heading(2, '四、文件没有写明的，怎样读'),
    table(['条款', '没有写明的', '怎样读'], rulebook.unsaid.map(({ clause, text: unsaid, reading }) => [clause, unsaid.zh, reading.zh]), true),
    heading(2, '五、不计分、只提示的要求'),
    ticks((rulebook.checks ?? []).map(({ clause, message, items }) => `${message.zh}（${clause}；${items ? '台账里看得出的，自动提示' : '台账里没有数据，由人核对'}）`)),
    heading(2, '六、逐条对照'),
    ...coverage(rulebook),
  ]);
}

const forms = { year: '按年度', quarter: '按季度，须写明期次', 'year-or-half': '按年度，也可按半年', month: '按月，须写明月份' };

function opening(rulebook: Rulebook): Block[] {
  const { title, number, issuer, date, part, complete, remark } = rulebook.source;
  const weights = Object.entries(rulebook.weights ?? {}).map(([type, sum]) => `${rulebook.unitTypes.find(({ code }) => code === type)?.name ?? type}${sum}分`);
  return [
    heading(1, rulebook.title),
    text('本页由规则数据自动生成，用自己的话写，不是原文。请对照原件逐条核对，核对一条勾一条；有出入的以原件为准，并请告知。'),
    lines([
      `来源：${[`《${title}》`, number, part].filter(Boolean).join(' ')}`,
      ...(issuer ? [`发文单位：${issuer}`] : []),
      ...(date ? [`日期：${date}`] : []),
      `规则版本：${rulebook.id}，第${rulebook.version}版`,
      `原文：${complete ? '完整' : '不完整'}${remark ? `。${remark.zh}` : ''}`,
      `考核对象：${rulebook.unitTypes.map((type) => type.name).join('、')}`,
      `周期：${forms[rulebook.period]}`,
      ...(weights.length > 0 ? [`各项权重合计：${weights.join('，')}`] : []),
      ...describeTotal(new Description(rulebook, 'zh')),
      ...(rulebook.force ? [`施行：${rulebook.force.message.zh}（${rulebook.force.clause}）`] : []),
      ...(rulebook.notes ?? []).map(({ message, clause }) => `${message.zh}（${clause}）`),
    ]),
  ];
}

function itemBlocks(rulebook: Rulebook, item: RulebookItem, cases: readonly unknown[]): Block[] {
  const kind = itemKinds.find((each) => each.kind === item.kind);
  const types = item.types?.map((type) => rulebook.unitTypes.find(({ code }) => code === type)?.name ?? type);
  const shared = (rulebook.sharedOnce ?? []).filter(({ items }) => items.includes(item.code));
  return [
    heading(3, `${item.code} ${item.name}（${item.clause}）`),
    ticks([
      ...(types && types.length < rulebook.unitTypes.length ? [`适用于：${types.join('、')}`] : []),
      ...(kind?.describe?.(item as never, new Description(rulebook, 'zh')) ?? []),
      ...shared.map(({ items, clause }) => `与${items.filter((code) => code !== item.code).join('、')}文号相同的是同一份文件，只在最重的一项计一次（${clause}）`),
      ...limits(rulebook, item),
      ...effectsOf(rulebook, item),
      ...(item.reportedBy ? [`数据来源：${item.reportedBy}`] : []),
    ]),
    table(['台账里这样填', '计算结果'], examplesOf(rulebook, item, cases).map(({ rows, result }) => [numbered(rows), result])),
  ];
}

const numbered = (rows: readonly string[]): string => (rows.length === 1 ? (rows[0] ?? '') : rows.map((row, at) => `（${at + 1}）${row}`).join(' '));

/** Most and least of the item, where it has both, as the engine holds it; by unit type where they differ. */
function limits(rulebook: Rulebook, item: RulebookItem): string[] {
  const program = compile(rulebook, applyParameters(rulebook, {}, []), 2000, null);
  const compiled = program.itemOf.get(item.code);
  if (!compiled?.points) return [];
  const seen = new Map<string, string[]>();
  program.settings.types.forEach((type, index) => {
    if (!compiled.applies[index]) return;
    const { max, min } = compiled.bounds(index);
    // A side without a cap is said to have none where the rule is put in words.
    if (max === null || min === null) return;
    const figure = (scaled: Scaled): string => `${toNumber(scaled, program.settings.digits)}分`;
    const range = `最高${figure(max)}，最低${figure(min)}`;
    seen.set(range, [...(seen.get(range) ?? []), rulebook.unitTypes.find(({ code }) => code === type)?.name ?? type]);
  });
  return seen.size === 1 ? [...seen.keys()] : [...seen].map(([range, types]) => `${types.join('、')}：${range}`);
}

function outcomes(rulebook: Rulebook): Block[] {
  const tell = new Description(rulebook, 'zh');
  return [
    ...rulebook.outcomes.flatMap((outcome) => {
      const kind = outcomeKinds.find((each) => each.kind === outcome.kind);
      return [text(`依据${outcome.clause}：`), ticks(kind?.describe?.(outcome as never, tell) ?? [])];
    }),
    table(['资格', '对谁', '条款'], Object.values(rulebook.eligibilities ?? {}).map(({ clause, who, message }) => [message.zh, who.zh, clause]), true),
    table(
      ['处理', '由谁', '参加', '条款'],
      Object.values(rulebook.consequences ?? {}).map(({ clause, message, by, attendees }) => [message.zh, by ?? '没有写', attendees.join('、') || '没有写', clause]),
      true,
    ),
  ];
}

function parameters(rulebook: Rulebook): Block {
  return table(
    ['键', '问题', '可以填', '默认', '条款'],
    rulebook.parameters.map((parameter) => [
      parameter.key,
      parameter.question.zh,
      parameter.values ? parameter.values.map(({ value, text: words }) => `${value}＝${words.zh}`).join('；') : rangeOf(parameter),
      parameter.default === null ? '没有' : Array.isArray(parameter.default) ? (parameter.default.join('、') || '空') : String(parameter.default),
      parameter.clause,
    ]),
    true,
  );
}

function rangeOf(parameter: Rulebook['parameters'][number]): string {
  if (parameter.type !== 'number') return parameter.type === 'date' ? '日期，如2019-12-31' : '若干日期，如2019-10-01';
  const { low, high, notBelow } = parameter;
  const range = low === undefined && high === undefined ? '任何数' : low === undefined ? `不高于${high}` : high === undefined ? `不低于${low}` : allowed(parameter).zh.replace('..', '至');
  return notBelow ? `${range}，不低于${notBelow}` : range;
}

function coverage(rulebook: Rulebook): Block[] {
  const { clauses, totals } = coverageOf(rulebook);
  return [
    text(`原文共${clauses.length}条（句）：${fates.map((fate) => `${fateWords[fate].zh}${totals[fate]}`).join('，')}。`),
    table(['条款', '内容', '处理', '落在', '说明'], clauses.map(({ id, text: content, fate, by, remark }) => [id, content, fateWords[fate].zh, by.join(' '), remark ?? '']), true),
  ];
}

