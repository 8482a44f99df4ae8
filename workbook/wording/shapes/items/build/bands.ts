import type { Edge, Token } from '../../../text/symbols';
import { isWhole } from '../../../text/units';
import { plus } from '../../../text/figures';
import type { Ask, Finding } from '../../shape';
import { factsOf } from '../facts';
import { measureOf } from './measure';
import { extras, finding, judged, only, pointsOf, sortOf, stretches, type Part, type Rule } from './part';

interface Band {
  low?: Edge;
  top?: Edge;
  readonly points: number;
  /** Its place in the list that is given. */
  readonly index: number;
}

/** 90%以上得5分，80%—90%得3分，其余不得分 */
export function bands(part: Part): Finding | null {
  const { facts, weight } = part;
  const worths = factsOf(facts, 'worth');
  const rests = factsOf(facts, 'rest');
  if (worths.length === 0 || rests.length > 1 || worths.length + rests.length < 2) return null;
  if (!only(facts, 'worth', 'rest', 'cap', 'floor', 'round', 'without', 'absent', 'zeroEvent')) return null;
  if (factsOf(facts, 'cap').some(({ points }) => points !== 'full' && points !== weight)) return null;
  const first = worths[0]?.of as Token;
  if (worths.some(({ of }) => sortOf(of) !== sortOf(first) || (sortOf(of) === 'count' && of.unit !== first.unit)) || sortOf(first) === 'rank' || /^[名位]$/.test(first.unit)) return null;
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
  if (!settleEdges(order, asks)) return null;
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

/** A figure without a bound is a point of whole things (0件), or the most that there is (100%). */
function endsOf(of: Token): { low?: Edge; top?: Edge } | null {
  if (of.sort === 'span') return { ...(of.low ? { low: of.low } : {}), ...(of.top ? { top: of.top } : {}) };
  if (of.sort === 'pointsRange') return { low: { at: of.value, included: true, claim: 1 }, top: { at: of.high ?? of.value, included: true, claim: 1 } };
  if (of.sort === 'rate' && of.value === 1) return { low: { at: 1, included: true, claim: 2 } };
  const point: Edge = { at: of.value, included: true, claim: 3 };
  return of.sort === 'count' && isWhole(of.unit) ? { low: point, top: point } : null;
}

/** 90%以上, 80%以上, 60%以上: each reaches up to the next. */
function cascade(found: Band[]): boolean {
  const up = found.filter(({ low, top }) => low && !top).sort((a, b) => (a.low?.at ?? 0) - (b.low?.at ?? 0));
  up.forEach((band, at) => {
    const next = up[at + 1]?.low;
    if (next) band.top = { at: next.at, included: !next.included, claim: 2 };
  });
  const down = found.filter(({ low, top }) => top && !low).sort((a, b) => (a.top?.at ?? 0) - (b.top?.at ?? 0));
  down.forEach((band, at) => {
    const before = down[at - 1]?.top;
    if (before) band.low = { at: before.at, included: !before.included, claim: before.claim };
  });
  return found.every(({ low, top }) => !low || !top || low.at < top.at || (low.at === top.at && low.included && top.included));
}

/** Where two bands meet the stronger claim has the edge; one that both claim is in neither, and asked. */
function settleEdges(order: readonly Band[], asks: Ask[]): boolean {
  for (const [at, lower] of order.entries()) {
    const upper = order[at + 1];
    if (!upper) continue;
    if (!lower.top || !upper.low) return false;
    const [top, low] = [lower.top, upper.low];
    if (top.at > low.at) return false;
    if (top.at < low.at) continue;
    if (top.claim > low.claim) upper.low = { ...low, included: !top.included };
    else if (low.claim > top.claim) lower.top = { ...top, included: !low.included };
    else if (top.included === low.included) {
      lower.top = { ...top, included: false };
      upper.low = { ...low, included: false };
      const [i, j] = [lower.index, upper.index];
      asks.push({
        text: 'edge',
        slots: { edge: shown(top.at), one: lower.points, other: upper.points },
        at: [`/scale/bands/${i}/to`, `/scale/bands/${i}/below`, `/scale/bands/${j}/from`, `/scale/bands/${j}/above`, '/scale/rest'].map((pointer) => [0, pointer] as const),
      });
    }
  }
  return true;
}

const shown = (at: number): string => (at > 0 && at <= 1.5 ? `${Number((at * 100).toPrecision(10))}%` : String(at));

/** What no band holds: the rest has it, where there is one, else it is asked. */
function gaps(order: readonly Band[], unit: Token, rest: number | null | undefined, extra: Band[], asks: Ask[], count: number): void {
  const whole = sortOf(unit) === 'count' && isWhole(unit.unit);
  const hole = (low: Edge | undefined, top: Edge | undefined, ask: Ask): void => {
    if (typeof rest === 'number') extra.push({ ...(low ? { low } : {}), ...(top ? { top } : {}), points: rest, index: count + extra.length });
    else asks.push(ask);
  };
  const turned = (edge: Edge): Edge => ({ ...edge, included: !edge.included });
  const lowest = order[0];
  const highest = order[order.length - 1];
  if (lowest?.low && lowest.low.at > 0) {
    hole(undefined, turned(lowest.low), { text: 'belowAll', slots: { edge: shown(lowest.low.at) }, at: [[0, `/scale/bands/${count}`], [0, '/scale/rest']] });
  }
  order.forEach((lower, at) => {
    const upper = order[at + 1];
    if (!upper?.low || !lower.top) return;
    const [top, low] = [lower.top, upper.low];
    if (top.at === low.at) return;
    if (whole && plus(top.at, 1) === low.at && top.included && low.included) return;
    hole(turned(top), turned(low), {
      text: 'gap',
      slots: { from: shown(top.at), to: shown(low.at) },
      at: ['/scale/rest', `/scale/bands/${lower.index}/to`, `/scale/bands/${lower.index}/below`, `/scale/bands/${upper.index}/from`].map((pointer) => [0, pointer] as const),
    });
  });
  const top = highest?.top;
  const natural = top && (sortOf(unit) === 'rate' ? top.at === 1 : sortOf(unit) === 'points' && top.at === 100);
  if (top && !natural) hole(turned(top), undefined, { text: 'aboveAll', slots: { edge: shown(top.at) }, at: [[0, `/scale/bands/${count}`], [0, '/scale/rest']] });
}

function printed({ low, top, points }: Band): Rule {
  return { ...(low ? { [low.included ? 'from' : 'above']: low.at } : {}), ...(top ? { [top.included ? 'to' : 'below']: top.at } : {}), points };
}
