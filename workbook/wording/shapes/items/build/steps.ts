import { minus, over, plus, times } from '../../../text/figures';
import type { Token } from '../../../text/symbols';
import { isTime, isWhole } from '../../../text/units';
import type { Ask, Finding } from '../../shape';
import { factsOf, type Fact, type FactOf } from '../facts';
import { against, measureOf, severalNamed } from './measure';
import { anyOf, capOf, extras, finding, isPercent, judged, only, pointsOf, sortOf, stretches, type Part, type Rule } from './part';

/** 达到95%得满分，每低1个百分点扣1分，扣完为止 */
export function steps(given: Part): Finding | null {
  const part = { ...given, facts: given.facts.map((fact) => shortOf(fact, given.facts)) };
  const { facts } = part;
  const all = factsOf(facts, 'step');
  const below = all.filter(({ side }) => side === 'below');
  const above = all.filter(({ side }) => side === 'above');
  if (all.length === 0 || below.length > 1 || above.length > 1) return null;
  if (!only(facts, 'step', 'worth', 'line', 'word', 'floor', 'below', 'cap', 'part', 'round', 'without', 'absent', 'zeroEvent', 'meanOf', 'uncapped', 'attribute', 'demand')) return null;
  if (all.some(({ each }) => /^(?:名次?|位次?|档次?|等次)$/.test(each.unit) && (each.unit !== '名' || !/人|员|生|队/.test(part.text)))) return null;
  const base = baseOf(part, all);
  if (!base) return shortfall(part, all);
  const { rule: more, asks } = extras(part);
  const count = base.period ? { month: 12, quarter: 4, half: 2 }[base.period] : 1;
  const whole = part.weight ?? namedMark(part, base);
  const weight = whole === null ? null : evenly(whole, count);
  if (weight === null && whole !== null) return null;
  const scale: Rule = { by: 'steps', ...(base.from === undefined ? {} : { from: base.from }) };
  const rule: Rule = { kind: 'measured', ...(weight === null ? {} : { weight }), ...more, ...(base.period ? { periods: { each: base.period, take: 'sum' } } : {}), measure: base.measure, scale };
  const started = base.points !== null;
  const adds = above.some(({ sign }) => sign > 0) || below.some(({ sign }) => sign > 0);
  const takes = all.some(({ sign }) => sign < 0);

  for (const [side, step] of [['below', below[0]], ['above', above[0]]] as const) {
    if (step) scale[side] = { each: step.each.value, points: step.sign * step.points.value };
  }
  const parted = partsOf(part, all, scale);
  if (!parted) return null;
  asks.push(...base.asks, ...parted);
  const relative = ([['below', below[0]], ['above', above[0]]] as const).filter(([, step]) => step?.each.sort === 'rate').map(([side]) => [0, `/scale/${side}/each`] as const);
  if (relative.length > 0) asks.push({ text: 'percentOrPoints', at: [...relative, ...(base.measure['of'] === 'gap' ? [[0, '/measure/of'] as const] : [])] });

  // Added to what, and taken from what, is not said.
  if (!started && adds && takes) return null;
  if (!started && adds && !takes) scale['start'] = 0;
  else if (!started && takes && whole === null) scale['start'] = 0;
  else if (base.points !== null && whole !== null && base.points !== whole) scale['start'] = base.points;
  const start = scale['start'] === undefined ? whole : (scale['start'] as number);
  const zero = zeroLine(part, scale, base, all);
  if (zero === null) return null;
  asks.push(...zero);
  // The points at the line hold for what lies below it too only if the text says so.
  if (started && below.length === 0 && above[0] && above[0].sign > 0 && scale['least'] === undefined) asks.push({ text: 'belowLine', at: [[0, '/scale/below'], [0, '/scale/least']] });
  const bounded = boundsOf({ ...part, weight: whole }, rule, { start, adds, takes, least: scale['least'] !== undefined || reachesOnlyZero(base.from, below[0], above[0], start) });
  if (!bounded) return null;
  asks.push(...bounded);
  if (!takes && whole === null && rule['min'] === undefined) rule['min'] = 0;
  if (!adds && whole === null && rule['max'] === undefined) rule['max'] = 0;
  const beside = judged(part);
  return finding(rule, stretches(facts, 'weight'), [...asks, ...beside.asks], beside.unclear);
}

/** Three fewer than three at one point each: nothing below 0 can come of it. */
function reachesOnlyZero(from: number | undefined, below: FactOf<'step'> | undefined, above: FactOf<'step'> | undefined, start: number | null): boolean {
  if (from === undefined || from <= 0 || !below || (above && above.sign < 0) || start === null) return false;
  return times(over(from, below.each.value), below.points.value) <= start;
}

/** 全年12篇，每少报1篇扣0.5分: an event only where nothing says how many there should be. */
function shortOf(fact: Fact, facts: readonly Fact[]): Fact {
  if (fact.is === 'event' && fact.sign < 0 && fact.when?.low && !fact.when.top && fact.each?.value === 1 && fact.when.unit === fact.each.unit && fact.points.sort === 'points') {
    // 超过2起的每起扣1分
    return { is: 'step', side: 'above', each: fact.each, sign: -1, points: fact.points, base: fact.when, text: fact.text, start: fact.start, end: fact.end };
  }
  if (fact.is !== 'event' || fact.sign >= 0 || !fact.each || fact.when || fact.what === 'money' || !/^(?:每)?(?:少|缺)[^、，]{1,4}$/.test(fact.text)) return fact;
  const { each, points, text, start, end } = fact;
  const demanded = facts.some((other) => (other.is === 'setting' && other.tokens.some((token) => matches(token, each))) || (other.is === 'worth' && matches(other.of, each)));
  return demanded && points.sort === 'points' ? { is: 'step', side: 'below', each, sign: -1, points, text, start, end } : fact;
}

/** 每缺1份扣0.5分, and nothing says how many there should be: one by one, unless the office has a number in mind. */
function shortfall(part: Part, all: readonly FactOf<'step'>[]): Finding | null {
  const { facts, weight } = part;
  const [step] = all;
  if (!step || all.length > 1 || weight === null || step.side !== 'below' || step.sign > 0 || step.base || !only(facts, 'step', 'floor', 'word')) return null;
  // 有计划、有总结得5分，缺一项扣2分: what there should be is listed.
  const wholes = factsOf(facts, 'word');
  const named = wholes[0]?.words[0]?.replace(/(?:都|均)?(?:齐全|齐备|完整|健全)$/, '').split('、') ?? [];
  if (wholes.length > 1 || (wholes[0] && (named.length < 2 || ![weight, 'full'].includes(wholes[0].points[0] as number | 'full')))) return null;
  if (step.each.sort !== 'count' || step.each.value !== 1 || isTime(step.each.unit) || factsOf(facts, 'setting').some(({ tokens }) => tokens.length > 0) || factsOf(facts, 'weight').some(({ name }) => name !== undefined) || (named.length === 0 && against(part.text))) return null;
  const floors = factsOf(facts, 'floor');
  if (floors.some(({ value }) => value !== 0)) return null;
  const asks: Ask[] = [...(named.length > 0 ? [] : [{ text: 'shortfall', at: [[0, '/kind'], [0, '/each']] } as const]), ...(floors.length > 0 ? [] : [{ text: 'floor', at: [[0, '/min']] } as const])];
  const beside = judged(part);
  return finding({ kind: 'deduct', each: step.points.value, weight, ...(named.length > 0 ? { kinds: named.map((name) => ({ code: name, name })) } : {}) }, stretches(facts, 'weight'), [...asks, ...beside.asks], beside.unclear);
}

interface Base {
  readonly from?: number;
  readonly measure: Rule;
  readonly points: number | null;
  readonly asks: readonly Ask[];
  readonly period?: 'month' | 'quarter' | 'half';
}

/** 完成任务得基本分10分: without a column of weights the words name the full mark themselves. */
const namedMark = ({ facts, words }: Part, { points }: Base): number | null =>
  points !== null && [...factsOf(facts, 'line'), ...factsOf(facts, 'worth')].some((fact) => /(?:基本分|基础分|满分)$/.test(words.symbols.slice(fact.start, fact.end).replace(/Ⓟ$/, ''))) ? points : null;

/** From where the steps count, and of what. */
function baseOf(part: Part, all: readonly FactOf<'step'>[]): Base | null {
  const { facts, weight } = part;
  const first = all[0] as FactOf<'step'>;
  const unit = first.each;
  if (all.some(({ each }) => sortOf(each) !== sortOf(unit) && !(isPercent(each) && isPercent(unit)))) return null;
  const worths = factsOf(facts, 'worth').filter(({ points }) => points !== 0);
  const lines = factsOf(facts, 'line');
  const demands = factsOf(facts, 'demand');
  if (worths.length + lines.length + demands.length > 1) return null;
  if (severalNamed([...worths, ...demands, ...all].map(({ text: said }) => said))) return null;
  const text = [part.text, ...all.map((each) => each.text)].join(' ');
  const stepText = all.map((each) => each.text).join(' ');
  const worth = worths[0];
  const line = lines[0];
  const compared = factsOf(facts, 'setting').filter(({ text: said }) => /相比|比较|对比/.test(said)).map(({ text: said }) => said);
  const held = against([stepText, ...compared].join('，'));

  if (line) {
    const points = pointsOf(line.points, weight);
    if (points === null) return null;
    if (line.line === 'allMonths') return unit.unit === '个月' || unit.unit === '次' ? { from: 12, measure: { of: 'count', key: 'period' }, points, asks: [] } : null;
    if (line.line === 'none') return null;
    if (line.line === 'mean' || held === 'pool') return { from: 0, measure: { ...measureOf(text, unit), minus: { of: 'mean' } }, points, asks: [] };
    if (line.line === 'lastYear') return { from: 0, measure: { of: 'increase' }, points, asks: isPercent(unit) ? [{ text: 'differenceOrGrowth', at: [[0, '/measure/of']] }] : [] };
    return isPercent(unit) ? { from: 1, measure: { of: 'ratio' }, points, asks: [] } : { from: 0, measure: { of: 'gap' }, points, asks: [] };
  }
  if (worth) {
    const points = pointsOf(worth.points, weight);
    const from = edge(worth.of, first);
    if (points === null || from === null || !matches(worth.of, unit)) return null;
    const plain = mean(part, measureOf(text, unit), worth.text + first.text, unit);
    return { from, ...plain, points };
  }
  const own = all.map(({ base }) => base).find((token) => token !== undefined);
  const [demand] = demands;
  if (demand) {
    const from = edge(demand.of, first);
    const towards = demand.of.low ? 'below' : 'above';
    return own || held || from === null || !matches(demand.of, unit) || all.some(({ side }) => side !== towards) ? null : { from, ...mean(part, measureOf(text, unit), stepText, unit), points: null };
  }
  if (own) {
    const from = edge(own, first);
    if (from === null || !matches(own, unit)) return null;
    return { from, ...mean(part, measureOf(text, unit), stepText, unit), points: null };
  }
  if (held === 'pool') return { from: 0, measure: { ...measureOf(text, unit), minus: { of: 'mean' } }, points: null, asks: [] };
  if (held === 'best' || held === 'worst') return { from: 0, measure: { ...measureOf(text, unit), minus: { of: 'best', order: held === 'best' ? 'high' : 'low' } }, points: null, asks: [] };
  if (held === 'lastYear') return { from: 0, points: null, ...sinceLastYear(text, unit) };
  // 超额完成任务的，每超1%: of the share that is done; 参保率每低于目标1个百分点: of the difference of two rates.
  if (held === 'target' && isPercent(unit) && /完成/.test(stepText) && !/[^成]率/.test(stepText)) return { from: 1, measure: { of: 'ratio' }, points: null, asks: [] };
  if (held === 'target') return { from: 0, measure: { of: 'gap' }, points: null, asks: [] };
  const demanded = factsOf(facts, 'setting').flatMap(({ tokens, period }) => tokens.filter((token) => matches(token, unit)).map((token) => ({ token, period })));
  const only1 = demanded[0];
  if (only1 && demanded.length === 1) {
    const from = only1.token.low?.at ?? only1.token.value;
    return { from, measure: measureOf(text, unit), points: null, asks: [], ...(only1.period ? { period: only1.period } : {}) };
  }
  if (demanded.length > 1) return null;
  // Without a figure to start from fewer may as well be an event, row by row.
  if (sortOf(unit) === 'count' && (first.side === 'below' || isTime(unit.unit))) return null;
  return { measure: measureOf(text, unit), points: null, asks: [{ text: 'from', at: [[0, '/scale/from'], [0, '/measure/of']] }] };
}

/** Only 增长 says that the amount is held against itself: of 下降1个百分点 it may be a rate that is compared. */
function sinceLastYear(text: string, unit: Token): { measure: Rule; asks: Ask[] } {
  if (!isPercent(unit)) return { measure: { of: 'increase' }, asks: [] };
  if (/增长|增速|增幅|降幅/.test(text)) return { measure: { of: 'growth' }, asks: [] };
  return { measure: { of: sortOf(unit) === 'rate' ? 'growth' : 'increase' }, asks: [{ text: 'differenceOrGrowth', at: [[0, '/measure/of']] }] };
}

/** Every month by itself, then the mean; or a mean of durations. */
function mean(part: Part, measure: Rule, text: string, unit: Token): { measure: Rule; asks: Ask[] } {
  if (anyOf(part.facts, 'meanOf')) return { measure: { ...measure, per: 'mean', key: 'period', after: 'scale' }, asks: [{ text: 'missingMonths', at: [[0, '/measure/expect']] }] };
  if (/平均/.test(text) && isTime(unit.unit)) return { measure: { ...measure, per: 'mean' }, asks: [{ text: 'meanOrEach', at: [[0, '/measure/per']] }] };
  return { measure, asks: [] };
}

/** The end of a figure from which the steps lead away. */
function edge(token: Token, step: FactOf<'step'>): number | null {
  if (token.sort !== 'span') return token.value;
  if (token.low && token.top) return null;
  return (step.side === 'below' ? (token.low ?? token.top) : (token.top ?? token.low))?.at ?? null;
}

const matches = (token: Token, unit: Token): boolean => (isPercent(token) && isPercent(unit)) || (sortOf(token) === sortOf(unit) && (token.unit === unit.unit || sortOf(token) !== 'count'));

/** Gives each side the part that is said for it; asks for the others. Null where a part fits no side. */
function partsOf(part: Part, all: readonly FactOf<'step'>[], scale: Rule): Ask[] | null {
  const parts = factsOf(part.facts, 'part');
  const unsaid: string[] = [];
  const used = new Set<unknown>();
  for (const step of all) {
    const fit = parts.filter(({ of, side }) => (of === undefined || (of.value === step.each.value && matches(of, step.each))) && (side === undefined || (side === 'adds') === step.sign > 0));
    fit.forEach((each) => used.add(each));
    if (new Set(fit.map(({ how }) => how)).size > 1) return null;
    const said = fit[0];
    if (said) (scale[step.side] as Rule)['part'] = said.how;
    else if (!(step.each.sort === 'count' && isWhole(step.each.unit) && step.each.value === 1)) unsaid.push(step.side);
  }
  if (parts.some((each) => !used.has(each))) return null;
  return unsaid.length === 0 ? [] : [{ text: 'part', at: unsaid.map((side) => [0, `/scale/${side}/part`] as const) }];
}

/** 低于90%的不得分; 负增长不得分 says nothing new where nothing is given from there on down. */
function zeroLine(part: Part, scale: Rule, base: Base, all: readonly FactOf<'step'>[]): Ask[] | null {
  const words = factsOf(part.facts, 'word');
  for (const { words: said, points } of words) {
    const grows = base.measure['of'] === 'growth' || base.measure['of'] === 'increase' || base.measure['of'] === 'gap';
    if (points[0] === 0 && grows && scale['start'] !== 0 && (base.from ?? 0) > 0 && /^(?:出现)?负增长$/.test(said[0] ?? '')) {
      scale['least'] = 0;
      continue;
    }
    if (points[0] !== 0 || !grows || scale['start'] !== 0 || !/^(?:负增长|下降|零增长|未增长|持平|低于)/.test(said[0] ?? '')) return null;
  }
  const zeros = factsOf(part.facts, 'worth').filter(({ points }) => points === 0);
  const zero = zeros[0];
  if (!zero) return [];
  const top = zero.of.top;
  if (zeros.length > 1 || !top || zero.of.low || !matches(zero.of, (all[0] as FactOf<'step'>).each)) return null;
  if (base.from !== undefined && top.at > base.from) return null;
  // Nothing is given for less than the edge; whether for the edge itself too is another question.
  if (top.included) return [{ text: 'atEdge', slots: { edge: part.words.printed(zero.of) }, at: [[0, '/scale/least']] }];
  if (top.at === base.from && scale['start'] === 0) return [];
  scale['least'] = top.at;
  return [];
}

interface Sides {
  /** The points before adds and takes. */
  readonly start: number | null;
  readonly adds: boolean;
  readonly takes: boolean;
  /** A line below which nothing is given stands for a floor. */
  readonly least: boolean;
}

/** Floors and caps of a measured item as `min` and `max`; asks where one is not printed. Null where they contradict. */
function boundsOf(part: Part, rule: Rule, { start, adds, takes, least }: Sides): Ask[] | null {
  const { facts, weight } = part;
  const asks: Ask[] = [];
  const floors = factsOf(facts, 'floor');
  const floor = floors[0];
  const takeCaps = factsOf(facts, 'cap').filter(({ side }) => side === 'takes');
  const addCaps = factsOf(facts, 'cap').filter(({ side }) => side !== 'takes');
  if (takeCaps.length > 1 || addCaps.length > 1 || takeCaps.some(({ text }) => text === '倒扣')) return null;
  const takeCap = takeCaps[0];
  const cap = addCaps[0];
  if (floors.some(({ value }) => value !== floor?.value)) return null;
  if (floor && floor.value !== 0) rule['min'] = floor.value;
  if (takeCap) {
    const most = capOf(takeCap, weight);
    if (most === null || start === null || !takes) return null;
    const min = minus(start, most);
    // 加分、扣分均不突破基本分: what it is held against may be the sum.
    if (takeCap.points === 'full') asks.push({ text: 'mostOfBoth', slots: { most: plus(start, most), least: min }, at: [[0, '/max'], [0, '/min']] });
    if (!(min === 0 && weight !== null)) rule['min'] = min;
  }
  if (takes && !floor && !takeCap && (anyOf(facts, 'below') || !least)) asks.push({ text: weight === null ? 'mostTaken' : 'floor', at: [[0, '/min']] });
  if (cap?.side === 'net') return null;
  if (cap) {
    const most = capOf(cap, weight);
    if (most === null || start === null) return null;
    const max = cap.side === 'adds' ? plus(start, most) : most;
    if (max < start || (weight !== null && max < weight && cap.side !== 'score')) asks.push({ text: 'mostScored', at: [[0, '/max']] });
    else if (max !== weight) rule['max'] = max;
  } else if (adds && !anyOf(facts, 'uncapped')) asks.push({ text: 'mostAdded', at: [[0, '/max']] });
  return asks;
}

/** A weight for each period of the year; null where it does not come out even. */
function evenly(weight: number, periods: number): number | null {
  const each = over(weight, periods);
  return Number(each.toFixed(6)) === each ? each : null;
}
