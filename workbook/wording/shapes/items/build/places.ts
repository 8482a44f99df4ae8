import type { Token } from '../../../text/symbols';
import { minus, plus } from '../../../text/figures';
import type { Ask, Finding } from '../../shape';
import { factsOf, type FactOf } from '../facts';
import { anyOf, extras, finding, only, pointsOf, sortOf, stretches, type Part, type Rule } from './part';

/** Points for places: 第1名得5分，第2名4分; 前30%得6分; 第一名得10分，每下降一名减1分 */
export function places(part: Part): Finding | null {
  const { facts, weight } = part;
  const worths = factsOf(facts, 'worth');
  const shareFirst = worths.some(({ of }) => of.sort === 'rank' && of.unit === '%');
  const ranked = worths.map((worth) => (shareFirst ? { ...worth, of: shareBetween(worth.of) } : worth)).filter(({ of }) => isRank(of) || (isBareRank(of) && /排名|名次/.test(part.text)));
  if (ranked.length === 0 || ranked.length !== worths.length) return null;
  if (!only(facts, 'worth', 'rest', 'step', 'floor', 'round', 'without', 'absent', 'zeroEvent')) return null;
  const points = ranked.map(({ points: worth }) => pointsOf(worth, weight));
  if (points.some((each) => each === null || (weight !== null && each > weight))) return null;
  const rest = factsOf(facts, 'rest');
  if (rest.length > 1) return null;
  const figures = points as number[];
  const shared = ranked.every(({ of }) => of.sort === 'rank' && of.unit === '%');
  if (!shared && ranked.some(({ of }) => of.unit === '%')) return null;
  const measured = measureOf(part, shared);
  if (!measured) return null;
  const { rule: more, asks } = extras(part);
  asks.push(...measured.asks);
  const scale = shared ? byShare(ranked, figures, rest[0] ? pointsOf(rest[0].points, weight) : null, asks) : byPlace(part, ranked, figures, asks);
  if (!scale) return null;
  const rule: Rule = { kind: 'measured', ...(weight === null ? {} : { weight }), ...more, measure: measured.measure, scale };
  return finding(rule, stretches(facts, 'weight'), asks);
}

/** 排名第一的加3分，第二的加2分; 后三位的扣2分: nothing for the other places. */
export function placeChanges(part: Part): Finding | null {
  const { facts, weight, text } = part;
  const found = factsOf(facts, 'placeChange');
  const [first] = found;
  if (!first || !only(facts, 'placeChange') || !/排名|位列|名次|位次|排在|位居/.test(text) || /每|次[加扣]/.test(text)) return null;
  if (found.some(({ sign, of }) => sign !== first.sign || Boolean(of.bottom) !== Boolean(first.of.bottom))) return null;
  const base = first.sign < 0 ? (weight ?? 0) : 0;
  if (weight !== null && (first.sign < 0 ? found.some(({ points }) => points > weight) : Math.max(...found.map(({ points }) => points)) !== weight)) return null;
  let before = 0;
  const bands: Rule[] = [];
  for (const { of, sign, points } of found) {
    if (of.value !== before + 1 || of.high === undefined || of.high === Infinity) return null;
    bands.push({ ...(before > 0 ? { above: before } : {}), to: of.high, points: plus(base, sign * points) });
    before = of.high;
  }
  const ends = bands.map(({ points }) => points as number);
  const bounds = weight !== null ? { weight } : { min: Math.min(0, ...ends), max: Math.max(0, ...ends) };
  return finding({ kind: 'measured', ...bounds, measure: { of: 'rank', ...(first.of.bottom ? { end: 'bottom' } : {}) }, scale: { by: 'bands', bands: [...bands, { above: before, points: base }] } }, stretches(facts, 'weight'));
}

/** 20%—50% beside 前20%: the places from there to there. */
function shareBetween(of: Token): Token {
  return of.sort === 'span' && of.of === 'rate' && of.low && of.top ? { ...of, sort: 'rank', of: 'rank', unit: '%', value: of.low.at, high: of.top.at } : of;
}

const isRank = (token: Token): boolean => sortOf(token) === 'rank' || (sortOf(token) === 'count' && /^[名位]$/.test(token.unit));
const isBareRank = (token: Token): boolean => token.sort === 'span' && token.of === 'bare';

function measureOf({ text, facts }: Part, shared: boolean): { measure: Rule; asks: Ask[] } | null {
  const as = shared ? { as: 'share' } : {};
  const context = factsOf(facts, 'setting').map((each) => each.text).join('，') + text;
  const asks: Ask[] = [];
  const ordered = /(?:按|以|根据)[^，；。]{0,16}?(?:由|从)?(?:高低|大小|多少|高到低|大到小|多到少|低到高|小到大|少到多)[^，；。]{0,6}(?:排名|排序|排位|排列|排队|顺序)/.exec(context) ?? /(?:按|以)[^，；。]{0,10}(?:得分|成绩|总分|数量|增速|完成率|总量)(?:进行)?(?:排名|排序|排位)/.exec(context);
  const inGroup = /(?:得分|成绩)列?(?:在)?(?:本组|全[县市镇区]|各乡镇)?(?:前|后|第)/.test(text);
  if (/本组|同组/.test(text)) asks.push({ text: 'whichGroup', at: [[0, '/measure/place/pool']] });
  if (!ordered && !inGroup) return { measure: { of: 'rank', ...as }, asks };
  if (!shared) asks.push({ text: 'ties', at: [] });
  const low = /低到高|小到大|少到多/.test(ordered?.[0] ?? '');
  return { measure: { of: 'value', place: { order: low ? 'low' : 'high', ...as } }, asks };
}

function byPlace(part: Part, ranked: readonly FactOf<'worth'>[], points: readonly number[], asks: Ask[]): Rule | null {
  const stepFacts = factsOf(part.facts, 'step');
  const rests = factsOf(part.facts, 'rest');
  const rest = rests[0] ? pointsOf(rests[0].points, part.weight) : null;
  if (ranked.some(({ of }) => of.bottom)) return null;
  const step = stepFacts[0];
  if (step) {
    const first = ranked[0]?.of;
    const alike = ranked.every(({ of }, at) => of.value === at + 1 && of.high === at + 1) && ranked.length > 1 ? goingOn(points, rests.length, asks) : null;
    if (alike && alike['step'] === step.points.value && step.each.value === 1 && step.sign < 0 && step.side === 'below' && !anyOf(part.facts, 'floor')) return alike;
    if (stepFacts.length > 1 || ranked.length > 1 || rests.length > 0 || !first || first.value !== 1 || (first.high ?? 1) !== 1) return null;
    if (step.each.value !== 1 || !/^(?:名次?|位次?|个)$/.test(step.each.unit) || step.sign > 0 || step.side !== 'below') return null;
    const floor = factsOf(part.facts, 'floor')[0];
    if (!floor) asks.push({ text: 'floor', at: [[0, '/scale/least'], [0, '/min']] });
    return { by: 'places', first: points[0], step: step.points.value, ...(floor ? { least: floor.value } : {}) };
  }
  const spans = ranked.map(({ of }) => spanOf(of));
  const edges: Ask = { text: 'beyondPlaces', slots: { place: 0 }, at: [[0, '/scale/rest']] };
  if (spans.every((span, at) => span.from === at + 1 && span.to === at + 1)) {
    if (ON.test(part.text)) return goingOn(points, rests.length, asks);
    if (rests.length === 0) asks.push({ ...edges, slots: { place: spans.length + 1 } });
    return { by: 'places', points, rest: rests.length === 0 ? null : rest };
  }
  // Ranges of places, one after another: 1—5名, 6—10名, 10名以后.
  let before = 0;
  const bands: Rule[] = [];
  for (const [at, span] of spans.entries()) {
    // 7名以后 behind 4—6名 begins with the seventh.
    if (span.from !== before + 1 && !(span.to === null && (span.from === before || span.from === before + 2))) return null;
    bands.push({ ...(before > 0 ? { above: before } : {}), ...(span.to === null ? {} : { to: span.to }), points: points[at] });
    if (span.to === null) {
      if (at !== spans.length - 1) return null;
      before = -1;
      break;
    }
    before = span.to;
  }
  if (before > 0) {
    if (rests.length > 0) bands.push({ above: before, points: rest });
    else asks.push({ text: 'beyondPlaces', slots: { place: before + 1 }, at: [[0, `/scale/bands/${bands.length}`], [0, '/scale/rest']] });
  } else if (rests.length > 0) return null;
  return { by: 'bands', bands };
}

const ON = /(?:以此|依此|依次|依序|由此)类推/;

/** 第1名10分，第2名9分，以此类推: so much less for each place. */
function goingOn(points: readonly number[], rests: number, asks: Ask[]): Rule | null {
  const steps = points.slice(1).map((each, at) => minus(points[at] as number, each));
  const [step] = steps;
  if (rests > 0 || step === undefined || step <= 0 || steps.some((each) => each !== step)) return null;
  asks.push({ text: 'floor', at: [[0, '/scale/least'], [0, '/min']] });
  return { by: 'places', first: points[0], step };
}

/** The places that a token names; `to` null is all that follow. */
function spanOf(of: Token): { from: number; to: number | null } {
  if (of.sort !== 'span') return { from: of.value, to: of.high === Infinity ? null : (of.high ?? of.value) };
  if (of.low && of.top) return { from: of.low.at, to: of.top.at };
  if (of.low) return { from: of.low.included ? of.low.at : of.low.at + 1, to: null };
  return { from: 1, to: of.top?.included === false ? of.top.at - 1 : (of.top?.at ?? 1) };
}

function byShare(ranked: readonly FactOf<'worth'>[], points: readonly number[], rest: number | null, asks: Ask[]): Rule | null {
  const tops = ranked.map(({ of }, at) => ({ of, points: points[at] as number })).filter(({ of }) => !of.bottom).sort((a, b) => (a.of.high ?? 0) - (b.of.high ?? 0));
  const bottoms = ranked.map(({ of }, at) => ({ of, points: points[at] as number })).filter(({ of }) => of.bottom).sort((a, b) => (b.of.high ?? 0) - (a.of.high ?? 0));
  const bands: Rule[] = [];
  let before = 0;
  for (const { of, points: worth } of tops) {
    if (of.value !== 0 && of.value !== before) return null;
    bands.push({ ...(before > 0 ? { above: before } : {}), to: of.high, points: worth });
    before = of.high as number;
  }
  const first = bottoms[0] ? minus(1, bottoms[0].of.high as number) : 1;
  if (first < before) return null;
  if (first > before) {
    if (rest === null) asks.push({ text: 'betweenShares', at: [[0, `/scale/bands/${ranked.length}`], [0, '/scale/rest']] });
    else bands.push({ ...(before > 0 ? { above: before } : {}), ...(first < 1 ? { to: first } : {}), points: rest });
  } else if (rest !== null) return null;
  let from = first;
  for (const [at, { points: worth }] of bottoms.entries()) {
    const next = bottoms[at + 1];
    const to = next ? minus(1, next.of.high as number) : 1;
    bands.push({ above: from, ...(to < 1 ? { to } : {}), points: worth });
    from = to;
  }
  asks.push({ text: 'roundShare', at: bands.flatMap((band, at) => (['above', 'to'] as const).filter((side) => band[side] !== undefined).map((side) => [0, `/scale/bands/${at}/${side}`] as const)) });
  return { by: 'bands', bands };
}
