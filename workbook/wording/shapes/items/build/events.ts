import type { Token } from '../../../text/symbols';
import { isEvent, isTime } from '../../../text/units';
import type { Stretch } from '../../../text/words';
import type { Ask, Finding } from '../../shape';
import { cascade, endsOf, settleEdges, spanOf, type Band } from './spans';
import { listed } from '../clauses/events';
import { factsOf, type Fact, type FactOf } from '../facts';
import { namesOf, trimmed, type Sign } from './event-names';
import { LEVELS, levelRates, otherLevels } from './level-rates';
import { anyOf, capOf, extras, finding, judged, only, stretches, type Part, type Rule } from './part';
import { bounds } from './tariff-bounds';

/** Points taken or given for what happens, one by one: deductions, tariffs by kind, level, size, and counts. */

export function events(given: Part): Finding | null {
  const part = { ...given, facts: given.facts.map(delayed) };
  const { facts } = part;
  const found = factsOf(facts, 'event').flatMap((event) => (event.apart ? listed(event.text).map((text) => ({ ...event, text })) : [event]));
  const levels = factsOf(facts, 'levels');
  if (found.length + levels.length === 0) return null;
  if (!only(facts, 'event', 'levels', 'floor', 'below', 'cap', 'part', 'once', 'highest', 'evidence', 'start', 'round', 'zeroEvent', 'line', 'uncapped', 'without', 'word', 'absent', 'attribute', 'where')) return null;
  if (found.some(({ what }) => what === 'money')) return null;
  const sign = signs(part, found, levels);
  if (!sign) return null;
  const lines = [...factsOf(facts, 'line'), ...factsOf(facts, 'word')];
  const lost = lostPeople(part, found, levels, lines);
  if (lost) return lost;
  if (lines.length > 0 && !startsFull(part, lines, sign)) return null;
  if (anyOf(facts, 'where') && (found.length !== 1 || sign(found[0] as FactOf<'event'>) < 0)) return null;
  // 省级试点得5分 beside a full mark says what one is, not how often something happened.
  if (part.weight !== null && levels.length > 0 && levels.every((fact) => fact.sign === 0 && !fact.each && sign(fact) > 0) && !anyOf(facts, 'once', 'highest', 'cap')) return null;
  const plain = counted(part, found, levels, sign) ?? deduction(part, found, levels, sign);
  return plain ?? (anyOf(facts, 'where') ? null : tariff(part, found, levels, sign));
}

/** 超过时限的，每超1天扣0.1分: a delay of one case, where no figure says from when on. */
function delayed(fact: Fact): Fact {
  if (fact.is !== 'step' || fact.side !== 'above' || fact.sign > 0 || fact.base || !isTime(fact.each.unit) || fact.points.sort !== 'points' || !/时限|期限|规定时间|时间节点|要求时间|逾期|超期|超时/.test(fact.text)) return fact;
  const { each, points, text, start, end } = fact;
  return { is: 'event', text, sign: -1, points, each, spoken: true, what: 'points', start, end };
}

/** Which way the points go; where a clause has no verb, the others or the caps say it. */
function signs({ facts, weight }: Part, found: readonly FactOf<'event'>[], levels: readonly FactOf<'levels'>[]): Sign | null {
  const known = new Set([...found, ...levels].map(({ sign }) => sign).filter((sign) => sign !== 0));
  const open = [...found, ...levels].filter(({ sign }) => sign === 0);
  if (open.length === 0) return ({ sign }) => (sign === 0 ? 1 : sign);
  const taken = anyOf(facts, 'floor') || factsOf(facts, 'cap').some(({ side }) => side === 'takes') || factsOf(facts, 'once').length > 0 && /扣/.test(textOf(facts));
  const given = factsOf(facts, 'cap').some(({ side }) => side === 'adds' || side === 'score');
  if (known.size > 1) return null;
  const all: 1 | -1 = known.has(-1) || (taken && !given && !known.has(1)) ? -1 : 1;
  if (taken && given && known.size === 0) return null;
  if (all === -1 && !taken && !known.has(-1)) return null;
  if (weight === null && known.size === 0 && !given && !taken) return () => 1;
  return ({ sign }) => (sign === 0 ? all : sign);
}

/** 每流失1名扣0.5分，零流失得满分: how many are lost is one figure, not a row for each. */
function lostPeople(part: Part, found: readonly FactOf<'event'>[], levels: readonly unknown[], lines: readonly Fact[]): Finding | null {
  const [event] = found;
  if (found.length !== 1 || levels.length > 0 || lines.length > 1 || !event?.each || event.sign >= 0 || event.when || event.points.sort !== 'points' || part.weight === null) return null;
  if (!/[人名户]$/.test(event.each.unit) || event.each.value !== 1 || !/流失|减少|外流|辍学|流出|返贫|脱管|漏管/.test(event.text)) return null;
  const [line] = lines;
  if (line && !(line.is === 'line' && line.line === 'none')) return null;
  const floor = factsOf(part.facts, 'floor')[0];
  if (!only(part.facts, 'event', 'line', 'floor') || (floor && floor.value !== 0)) return null;
  return finding({ kind: 'measured', weight: part.weight, measure: { of: 'value' }, scale: { by: 'steps', from: 0, above: { each: 1, points: -event.points.value } } }, stretches(part.facts, 'weight'), floor ? [] : [{ text: 'floor', at: [[0, '/min']] }]);
}

const textOf = (facts: Part['facts']): string => facts.map((fact) => ('text' in fact && typeof fact.text === 'string' ? fact.text : '')).join('，');

/** 6月30日前完成的得5分, 无投诉得满分: the full mark before anything is taken. */
function startsFull({ weight }: Part, lines: readonly (FactOf<'line'> | FactOf<'word'>)[], sign: Sign): boolean {
  return lines.length === 1 && weight !== null && lines.every((line) => {
    const points = line.is === 'line' ? line.points : line.points[0];
    return (points === 'full' || points === weight) && (line.is !== 'word' || /Ⓧ|前|按时|按期|及时|完成|无|未发生|没有/.test(line.words.join(''))) && (line.is !== 'line' || line.line === 'none' || line.line === 'target');
  }) && sign !== undefined;
}

const isPer = (each: Token | undefined): boolean => each !== undefined && (each.value !== 1 || (each.sort === 'count' && !isEvent(each.unit) && !/^[人名户位只头株棵辆站村]|社区|单位|火点|部门|乡镇/.test(each.unit)));

/** 每采用1条得0.5分; 每3次扣1分: the number of events is what is measured. */
function counted(part: Part, found: readonly FactOf<'event'>[], levels: readonly FactOf<'levels'>[], sign: Sign): Finding | null {
  const [event] = found;
  if (!event || found.length > 1 || levels.length > 0 || event.points.sort !== 'points' || part.weight === null) return null;
  if (anyOf(part.facts, 'start', 'once', 'highest', 'evidence', 'below')) return null;
  const { rule: more, asks } = extras(part);
  if (sign(event) > 0) {
    if (!event.each || event.each.value !== 1 || isTime(event.each.unit) || anyOf(part.facts, 'part', 'floor')) return null;
    if (!event.spoken && !anyOf(part.facts, 'cap') && !saysFull(part)) return null;
    const caps = factsOf(part.facts, 'cap');
    const most = caps[0] ? capOf(caps[0], part.weight) : null;
    if (caps.length > 1 || caps.some(({ side }) => side === 'takes' || side === 'net')) return null;
    const gate = factsOf(part.facts, 'where')[0]?.span ?? event.when;
    const where = gate ? { where: spanOf(gate) } : {};
    if (caps.length === 0 && !saysFull(part)) asks.push({ text: 'mostAdded', at: [[0, '/max']] });
    if (most !== null && most > part.weight) return null;
    if (most !== null && most < part.weight) more['max'] = most;
    return finding({ kind: 'measured', weight: part.weight, ...more, measure: { of: 'count', ...where }, scale: { by: 'same', times: event.points.value } }, stretches(part.facts, ...(saysFull(part) ? [] : ['weight' as const])), asks);
  }
  if (!event.each || event.each.value === 1 || !isEvent(event.each.unit) || event.when) return null;
  const parts = factsOf(part.facts, 'part');
  const floor = factsOf(part.facts, 'floor')[0];
  if (parts.some(({ of }) => of !== undefined && of.value !== event.each?.value) || anyOf(part.facts, 'cap') || (floor && floor.value !== 0)) return null;
  const step: Rule = { each: event.each.value, points: -event.points.value };
  if (parts[0]) step['part'] = parts[0].how;
  else asks.push({ text: 'part', at: [[0, '/scale/above/part']] });
  if (!floor) asks.push({ text: 'floor', at: [[0, '/min']] });
  return finding({ kind: 'measured', weight: part.weight, ...more, measure: { of: 'count' }, scale: { by: 'steps', from: 0, above: step } }, stretches(part.facts, 'weight'), asks);
}

const saysFull = ({ facts, weight }: Part): boolean => factsOf(facts, 'weight').some(({ points }) => points === weight);

/** 每发现一次扣1分: one figure for every event. */
function deduction(part: Part, found: readonly FactOf<'event'>[], levels: readonly FactOf<'levels'>[], sign: Sign): Finding | null {
  const [first] = found;
  const { facts, weight } = part;
  if (!first || levels.length > 0 || weight === null || found.some((event) => sign(event) > 0 || event.when !== undefined || isPer(event.each))) return null;
  if (anyOf(facts, 'below', 'start', 'part', 'once', 'highest', 'evidence')) return null;
  const same = found.every(({ points }) => points.sort === first.points.sort && points.value === first.points.value && points.high === first.points.high);
  if (!same) return null;
  const { rule: more, asks } = extras(part);
  const floor = factsOf(facts, 'floor')[0];
  const caps = factsOf(facts, 'cap');
  const cap = caps[0] ? capOf(caps[0], weight) : null;
  if (caps.length > 1 || (cap !== null && cap !== weight)) return null;
  if (floor && floor.value < 0) return null;
  if (floor && floor.value !== 0) more['min'] = floor.value;
  if (found.some(({ each }) => each === undefined)) {
    if (found.length > 1) return null;
    asks.push({ text: 'eachOrOnce', at: [[0, '/once'], [0, '/kind']] });
  }
  // 每少配1人: how many there should be is said nowhere.
  if (found.every(({ text, each }) => each && /^每?少[^、，]{1,4}$/.test(text))) asks.push({ text: 'shortfall', at: [[0, '/kind'], [0, '/each']] });
  if (!floor && cap === null) asks.push({ text: 'floor', at: [[0, '/min']] });
  const beside = judged(part);
  if (first.points.sort === 'pointsRange' && beside.asks.length === 0 && !anyOf(facts, 'who')) beside.asks.push({ text: 'whoDecides', at: [] });
  const names = namesOf(found);
  const spoken = spokenJudgement(part, found);
  return finding(
    { kind: 'deduct', each: first.points.sort === 'pointsRange' ? [first.points.value, first.points.high] : first.points.value, weight, ...more, ...(names.length > 1 ? { kinds: names.map((name) => ({ code: name, name })) } : {}) },
    stretches(facts, 'weight'),
    [...asks, ...beside.asks, ...spoken.asks],
    [...beside.unclear, ...spoken.unclear],
  );
}

const VAGUE = /视情节轻重|视情节|视情况|酌情|根据情节|轻微|严重|较重|恶劣|显著|明显/;

/** What excuses, and so is for somebody to find. */
const EXCUSE = /(?:非因|因|非|无)?(?:客观|主观|自身|特殊|正当)(?:原因|因素|理由)/;

/** Words of judgement in the clause of an event itself. */
function spokenJudgement(part: Part, found: readonly FactOf<'event'>[]): { asks: Ask[]; unclear: Stretch[] } {
  const said = (word: RegExp): Stretch[] => found.filter(({ text }) => word.test(text)).map((event) => wordIn(part, event, word));
  const excused = said(EXCUSE);
  const vague = found.some(({ points }) => points.sort === 'pointsRange') ? said(VAGUE) : [];
  const grave = vague.length > 0 ? [] : said(/情节(?:较?严重|恶劣|较重|轻微)/);
  return { asks: (excused.length > 0 || grave.length > 0) && !anyOf(part.facts, 'who', 'judged') ? [{ text: 'whoDecides', at: [] }] : [], unclear: [...vague, ...grave, ...excused] };
}

function wordIn({ words }: Part, { start, end }: Stretch, word: RegExp): Stretch {
  const found = word.exec(words.symbols.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : { start, end };
}

/** 每迟1天扣0.1分，最多扣1分；每漏报1次扣1分: a cap in between is that of what stands before it alone. */
function capsBetween(facts: readonly Fact[]): boolean {
  const events = facts.filter(({ is }) => is === 'event' || is === 'levels').map(({ start }) => start);
  return factsOf(facts, 'cap').some(({ start }) => events.some((event) => event < start) && events.some((event) => event > start));
}

/** 及时率低于90%扣3分，准确率低于95%扣2分 are two figures, and no sizes of one event. */
const ofRates = (found: readonly FactOf<'event'>[]): boolean => found.some(({ when, each }) => !each && when?.of === 'rate');

function tariff(part: Part, all: readonly FactOf<'event'>[], levels: readonly FactOf<'levels'>[], sign: Sign): Finding | null {
  const { facts } = part;
  if (ofRates(all) || capsBetween(part.facts)) return null;
  const rates: Rule[] = [];
  const asks: Ask[] = [];
  // 上级 beside levels that are named may be any of the others.
  const vague = levels.length > 0 ? all.filter(({ text }) => /上级/.test(text)) : [];
  const found = all.filter((event) => !vague.includes(event));
  const parts = factsOf(facts, 'part');
  const usedParts = new Set<unknown>();
  // 每个点位1分 beside a full mark may as well say of what it is made up.
  if (part.weight !== null && found.some((event) => event.sign === 0 && sign(event) > 0 && (!event.spoken || !anyOf(facts, 'cap')))) return null;
  if (levels.length > 0 && found.some(({ text }) => /级$/.test(trimmed(text)))) return null;
  if (found.length === 1 && levels.length === 0 && found[0]?.when && !found[0].each && !/单[起次件宗]/.test(found[0].text)) return null;
  const named = found.length + new Set(levels.map(({ text, sign: each }) => `${each}${trimmed(text)}`)).size > 1;
  for (const event of found) {
    const points = event.points.sort === 'pointsRange' ? rangeOf(event.points, sign(event)) : sign(event) * event.points.value;
    const rate: Rule = {};
    const name = trimmed(event.text);
    if (named && name !== '' && !(event.when && found.every(({ when }) => when))) rate['kind'] = name;
    if (event.when) {
      if (event.points.sort === 'pointsRange') return null;
    }
    if (isPer(event.each)) {
      const each = event.each as Token;
      if (event.when || event.points.sort === 'pointsRange') return null;
      const said = parts.filter(({ of }) => of === undefined || (of.value === each.value && of.unit === each.unit));
      said.forEach((fact) => usedParts.add(fact));
      rate['per'] = { each: each.value, ...(said[0] ? { part: said[0].how } : {}) };
      if (!said[0]) asks.push({ text: 'part', at: [[0, `/rates/${rates.length}/per/part`]] });
      else if (!isTime(each.unit)) asks.push({ text: 'eachOrSum', slots: { unit: each.unit }, at: [[0, `/rates/${rates.length}/per`], [0, '/kind']] });
    }
    rates.push({ ...rate, points });
  }
  if (parts.some((each) => !usedParts.has(each))) return null;
  if (named && found.length > 1 && found.some((event, at) => rates[at]?.['kind'] === undefined && !event.when)) return null;
  const kinds = rates.map(({ kind }) => kind).filter((kind) => kind !== undefined);
  if (new Set(kinds).size !== kinds.length) return null;
  const byLevel = levelRates(levels, sign);
  if (!byLevel) return null;
  const whens = found.filter(({ when }) => when);
  if (whens.length > 0 && (whens.length !== found.length || !sized(found, rates, asks))) return null;
  rates.push(...byLevel);
  const { rule: more, asks: moreAsks } = extras(part);
  const rule: Rule = { kind: 'tariff', rates, ...more };
  if (anyOf(facts, 'evidence')) rule['needsEvidence'] = 'all';
  const once = anyOf(facts, 'once');
  if (once) rule['once'] = { key: ['subject'] };
  if (factsOf(facts, 'once').some(({ vague: each }) => each)) asks.push({ text: 'sameKind', at: [[0, '/once'], [0, '/highest']] });
  if (anyOf(facts, 'highest')) {
    if (once) return null;
    rule['highest'] = true;
  }
  const adds = [...found, ...levels].some((fact) => sign(fact) > 0);
  const takes = [...found, ...levels].some((fact) => sign(fact) < 0);
  const bounded = bounds(part, rule, adds, takes);
  if (!bounded) return null;
  if (vague.length > 0) {
    const named = new Set(levels.flatMap((fact) => fact.levels.map(([level]) => level)));
    asks.push({ text: 'whichLevel', at: LEVELS.slice(0, 4).filter((level) => !named.has(level)).map((level) => [0, `/rates/${Math.max(rates.length - 1, 0)}/levels/${level}`] as const) });
  }
  if (!once && adds && levels.some(({ text }) => /媒体|刊发|刊登|稿件/.test(text))) asks.push({ text: 'sameArticle', at: [[0, '/once']] });
  if (takes && !adds && levels.length > 0) asks.push(...otherLevels(levels, byLevel.length > 0 ? rates.length - 1 : 0));
  if (found.length > 1 && takes && found.some(({ text }) => /一般/.test(text)) && found.some(({ text }) => /较大/.test(text)) && !found.some(({ text }) => /重大/.test(text))) asks.push({ text: 'graver', at: [[0, `/rates/${rates.length}`]] });
  const beside = judged(part);
  const spoken = spokenJudgement(part, found);
  if (found.some(({ points }) => points.sort === 'pointsRange') && beside.asks.length === 0 && !anyOf(facts, 'who')) beside.asks.push({ text: 'whoDecides', at: [] });
  return finding(rule, stretches(facts.filter((fact) => !vague.some((each) => each === fact)), 'weight'), [...asks, ...moreAsks, ...bounded, ...beside.asks, ...spoken.asks], [...beside.unclear, ...spoken.unclear, ...vague]);
}

const rangeOf = ({ value, high }: Token, sign: 1 | -1): [number, number] => (sign > 0 ? [value, high ?? value] : [-(high ?? value), -value]);

/** Gives each rate its span of sizes; false where they overlap. */
function sized(found: readonly FactOf<'event'>[], rates: readonly Rule[], asks: Ask[]): boolean {
  const first = found[0]?.when;
  if (!first) return false;
  const spans: Band[] = [];
  for (const [index, { when }] of found.entries()) {
    const ends = when && when.unit === first.unit ? endsOf(when) : null;
    if (!ends) return false;
    spans.push({ ...ends, points: Math.abs(Number(rates[index]?.['points'])), index });
  }
  if (!cascade(spans)) return false;
  const order = [...spans].sort((a, b) => (a.low?.at ?? -Infinity) - (b.low?.at ?? -Infinity));
  if (!settleEdges(order, first, asks, (index, side) => `/rates/${index}/when/${side}`, [])) return false;
  for (const span of spans) (rates[span.index] as Rule)['when'] = spanOf(span);
  return true;
}
