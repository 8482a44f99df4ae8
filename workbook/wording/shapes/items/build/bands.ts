import type { Edge, Token } from '../../../text/symbols';
import { isTime, isWhole } from '../../../text/units';
import { minus, plus } from '../../../text/figures';
import { cascade, endsOf, settleEdges, shown, spanOf, type Band } from './spans';
import type { Ask, Finding } from '../../shape';
import { factsOf } from '../facts';
import { measureOf, severalNamed } from './measure';
import { anyOf, extras, finding, judged, only, pointsOf, sortOf, stretches, type Part, type Rule } from './part';

/** 负增长 */
const BELOW_NOTHING: Token = { sort: 'span', of: 'rate', start: 0, end: 0, value: 0, unit: '%', word: '', top: { at: 0, included: false, claim: 2 } };

/** 90%以上得5分，80%—90%得3分，其余不得分 */
export function bands(part: Part): Finding | null {
  const { facts, weight } = part;
  const falling = factsOf(facts, 'word').filter(({ words, points }) => points[0] === 0 && /^(?:出现)?(?:负增长|下降)$/.test(words[0] ?? ''));
  // 不足1000万元的不计分 is a band where there are no steps of which it could be a part.
  const under = factsOf(facts, 'part').flatMap((each) => (each.how === 'whole' && each.of && !anyOf(facts, 'step') ? [{ ...each, is: 'worth' as const, of: { ...each.of, sort: 'span' as const, of: each.of.sort }, points: 0, text: '' }] : []));
  if (under.length !== factsOf(facts, 'part').length) return null;
  const worths = [...factsOf(facts, 'worth'), ...under, ...falling.map((word) => ({ ...word, is: 'worth' as const, of: BELOW_NOTHING, points: 0, text: '' }))];
  // 达不到的不得分: what no band before it holds.
  const missed = factsOf(facts, 'word').filter(({ words, points }) => points[0] === 0 && words[0] === '未达到');
  const rests = [...factsOf(facts, 'rest'), ...missed.map((word) => ({ ...word, is: 'rest' as const, points: 0, middle: false }))];
  if (worths.length === 0 || rests.length > 1 || worths.length + rests.length < 2) return null;
  if (!only(facts, 'worth', 'rest', 'cap', 'floor', 'round', 'without', 'absent', 'zeroEvent', 'requires', 'word', 'part') || falling.length + missed.length !== factsOf(facts, 'word').length) return null;
  if (factsOf(facts, 'cap').some(({ points }) => points !== 'full' && points !== weight)) return null;
  const first = worths[0]?.of as Token;
  if (worths.some(({ of }) => sortOf(of) !== sortOf(first) || (sortOf(of) === 'count' && of.unit !== first.unit)) || (sortOf(first) === 'bare' && /排名|名次/.test(part.text)) || sortOf(first) === 'rank' || /^[名位]$/.test(first.unit)) return null;
  if (severalNamed(worths.map(({ text }) => text))) return null;
  const found: Band[] = [];
  for (const [index, { of, points }] of worths.entries()) {
    const worth = pointsOf(points, weight);
    if (worth === null || (weight !== null && worth > weight)) return null;
    const ends = endsOf(of);
    if (!ends) return null;
    found.push({ ...ends, points: worth, index });
  }
  if (!cascade(found)) return null;
  const order = [...found].sort((a, b) => (a.low?.at ?? -Infinity) - (b.low?.at ?? -Infinity) || (a.top?.at ?? Infinity) - (b.top?.at ?? Infinity));
  const asks: Ask[] = [];
  if (!settleEdges(order, first, asks, (index, side) => `/scale/bands/${index}/${side}`, ['/scale/rest'])) return null;
  const rest = rests[0];
  const restPoints = rest ? pointsOf(rest.points, weight) : null;
  const extra: Band[] = [];
  gaps(order, first, rest ? restPoints : undefined, extra, asks, found.length);
  const list = [...found.sort((a, b) => a.index - b.index), ...extra];
  const { rule: more, asks: moreAsks } = extras(part);
  const beside = judged(part);
  const text = part.text;
  const rule: Rule = {
    kind: 'measured',
    ...(weight === null ? {} : { weight }),
    ...more,
    measure: measureOf(text, first),
    scale: { by: 'bands', bands: list.map(printed) },
  };
  if (/到位资金|项目资金|投资额/.test(text) && sortOf(first) === 'money') asks.push({ text: 'sumOfRows', at: [[0, '/measure/per']] });
  return finding(rule, stretches(facts, 'weight'), [...asks, ...moreAsks, ...beside.asks], beside.unclear);
}

/** 安全感低于80%的扣3分: what is left of the full mark, on either side of a line that a rate or a score has to keep. */
export function limits(part: Part): Finding | null {
  const { facts, weight } = part;
  const takes = factsOf(facts, 'event');
  if (weight === null || takes.length === 0 || !only(facts, 'event', 'floor')) return null;
  if (takes.some(({ sign, each, when, points }) => sign >= 0 || each || !when || points.sort !== 'points' || points.value > weight || !['rate', 'points'].includes(sortOf(when)) || Boolean(when.low) === Boolean(when.top))) return null;
  const first = takes[0]?.when as Token;
  const downwards = first.top !== undefined;
  if (takes.some(({ when }) => sortOf(when as Token) !== sortOf(first) || Boolean(when?.top) !== downwards) || severalNamed(takes.map(({ text }) => text))) return null;
  // The name of a figure and nothing else; what takes points of what happens may have another reason.
  if (!/(?:率|度|感|比例|占比|比重|得分|评分|成绩|指数)(?:测评|评价|得分)?(?:在|为|达)?$/.test(takes[0]?.text ?? '') || takes.slice(1).some(({ text }) => text !== '' && text !== takes[0]?.text)) return null;
  const found: Band[] = takes.map(({ when, points }, index) => ({ ...(when?.top ? { top: when.top } : {}), ...(when?.low ? { low: when.low } : {}), points: minus(weight, points.value), index }));
  const edges = found.map(({ top, low }) => (top ?? low) as Edge).sort((a, b) => a.at - b.at);
  if (new Set(edges.map(({ at }) => at)).size !== edges.length || !cascade(found)) return null;
  const kept = downwards ? edges[edges.length - 1] : edges[0];
  if (!kept) return null;
  const turned: Edge = { ...kept, included: !kept.included };
  const bands = [...found, { ...(downwards ? { low: turned } : { top: turned }), points: weight, index: found.length }];
  const measure = sortOf(first) === 'points' ? { of: 'value' } : measureOf(part.text, first);
  return finding({ kind: 'measured', weight, measure, scale: { by: 'bands', bands: bands.map(printed) } }, stretches(facts, 'weight'));
}

/** What no band holds: the rest has it, where there is one, else it is asked. */
function gaps(order: readonly Band[], unit: Token, rest: number | null | undefined, extra: Band[], asks: Ask[], count: number): void {
  const whole = sortOf(unit) === 'count' && (isWhole(unit.unit) || isTime(unit.unit));
  const hole = (low: Edge | undefined, top: Edge | undefined, ask: Ask): void => {
    if (typeof rest === 'number') extra.push({ ...(low ? { low } : {}), ...(top ? { top } : {}), points: rest, index: count + extra.length });
    else asks.push(ask);
  };
  const turned = (edge: Edge): Edge => ({ ...edge, included: !edge.included });
  const lowest = order[0];
  const highest = order[order.length - 1];
  if (lowest?.low && lowest.low.at > 0) {
    hole(undefined, turned(lowest.low), { text: 'belowAll', slots: { edge: shown(lowest.low.at, unit) }, at: [[0, `/scale/bands/${count}`], [0, '/scale/rest']] });
  }
  order.forEach((lower, at) => {
    const upper = order[at + 1];
    if (!upper?.low || !lower.top) return;
    const [top, low] = [lower.top, upper.low];
    if (top.at === low.at) return;
    if (whole && plus(top.at, 1) === low.at && top.included && low.included) return;
    hole(turned(top), turned(low), {
      text: 'gap',
      slots: { from: shown(top.at, unit), to: shown(low.at, unit) },
      at: ['/scale/rest', `/scale/bands/${lower.index}/to`, `/scale/bands/${lower.index}/below`, `/scale/bands/${upper.index}/from`].map((pointer) => [0, pointer] as const),
    });
  });
  const top = highest?.top;
  const natural = top && (sortOf(unit) === 'rate' ? top.at === 1 : sortOf(unit) === 'points' && top.at === 100);
  if (top && !natural) hole(turned(top), undefined, { text: 'aboveAll', slots: { edge: shown(top.at, unit) }, at: [[0, `/scale/bands/${count}`], [0, '/scale/rest']] });
}

const printed = (band: Band): Rule => ({ ...spanOf(band), points: band.points });
