import { minus, over, times } from '../../../text/figures';
import { pattern } from '../../../text/match';
import type { Token } from '../../../text/symbols';
import type { Finding } from '../../shape';
import { measureOf } from '../build/measure';
import { finding, sortOf, type Part } from '../build/part';
import { NOUGHT } from '../vocabulary';
import { whole } from './whole';

/** Straight lines between two figures: 高于85%不足100%的，按线性插值法在0至10分之间计分. */

const ANY = '[^Ⓐ-Ⓩ，；]{0,24}?';
const METHOD = '(?:按照?|采用|用|以|均)*(?:照)?(?:实际)?(?:完成)?(?:比例|率)?(?:的)?(?:线性插值法?|直线插值法?|直线内插法?|直线法?|插值法?|内插法?|线性内插法?|线性|等比例|插入法)';
const between = pattern(`(?<d>${ANY})(?:在)?(?<s>Ⓢ)(?:之间|区间|的|时|，)*${METHOD}(?:在)?(?:(?<q>Ⓠ)|(?<q1>Ⓟ)[和与](?<q2>Ⓟ))(?:之间|区间|范围内|内)?(?:计分|得分|计算得分|赋分|给分|计算)?(?<t>(?:[，；]${ANY}[ⓈⓇ](?:的|，)*(?:(?:可?得|计|为)?(?:满分|Ⓟ)|${NOUGHT})){1,2})`);
const perPoint = pattern(`(?<d>${ANY})每(?<s>Ⓢ)(?<e>[ⒹⓇ])(?:可?得|计|加)(?<p>Ⓟ)[，；](?:达到|至|到|达)?(?<f>[ⓇⓈ])(?:的|时)?(?:可?得|计|为)?(?:满分|(?<m>Ⓟ))(?:[，；]${METHOD}(?:计分|得分|计算|赋分)?)(?:[，；](?<b>Ⓢ)(?:的|，)*(?:(?:可?得|计|为)?(?<z>Ⓟ)|${NOUGHT}))?`);
const ends = pattern(`(?:${ANY}从Ⓡ(?:起|开始)(?:计分|得分)?[，；])?(?<d>${ANY})(?<a>[ⓇⓈⓂⒸⒻ])(?:的|时|，)*(?:可?得|计|为)?(?<p>满分|Ⓟ)[，；](?<d2>${ANY})(?<b>[ⓇⓈⓂⒸⒻ])(?:的|时|，)*(?:(?:可?得|计|为)?(?<q>满分|Ⓟ)|${NOUGHT})[，；](?:中间|之间|其余|其他|介于两者之间|两者之间|处于中间|在此区间|区间内|其间|期间)(?:部分|数值|值|的|，|，)*${METHOD}(?:计分|得分|计算得分|计算|赋分|折算|给分)?`);

export function lines(part: Part): Finding | null {
  if (part.weight === null) return null;
  return inBetween(part, part.weight) ?? byPoint(part, part.weight) ?? byEnds(part, part.weight);
}

const rule = (part: Part, weight: number, unit: Token, points: readonly (readonly [number, number])[]) => ({ kind: 'measured', weight, measure: measureOf(part.text, unit), scale: { by: 'line', points } });

function inBetween(part: Part, weight: number): Finding | null {
  const match = whole(part, between);
  const span = match?.token('s');
  const range = match?.token('q');
  const [low, high] = range ? [range.value, range.high] : [match?.token('q1')?.value, match?.token('q2')?.value];
  if (!match || !span?.low || !span.top || low === undefined || high === undefined || low >= high || high > weight) return null;
  for (const edge of match.tokens('t').filter(({ sort }) => sort === 'span' || sort === 'rate')) {
    const at = edge.top && !edge.low ? edge.top.at : (edge.low?.at ?? edge.value);
    if (edge.sort === 'span' && edge.top && !edge.low ? at !== span.low.at : at !== span.top.at) return null;
  }
  const others = match.tokens('t').filter(({ sort }) => sort === 'points');
  if (others.some(({ value }) => value !== low && value !== high)) return null;
  return finding(rule(part, weight, span, [[span.low.at, low], [span.top.at, high]]), [match.clause]);
}

function byPoint(part: Part, weight: number): Finding | null {
  const match = whole(part, perPoint);
  const [span, each, points, full] = ['s', 'e', 'p', 'f'].map((group) => match?.token(group));
  if (!match || !span?.low || !each || !points || !full) return null;
  const top = full.low?.at ?? full.value;
  const most = match.token('m')?.value ?? weight;
  const bottom = match.token('b');
  if (most !== weight || (bottom && bottom.top?.at !== span.low.at) || (match.token('z')?.value ?? 0) !== 0) return null;
  // What is given for each point must come to the full mark at the top.
  if (times(over(minus(top, span.low.at), each.value), points.value) !== most) return null;
  return finding(rule(part, weight, span, [[span.low.at, 0], [top, most]]), [match.clause]);
}

function byEnds(part: Part, weight: number): Finding | null {
  const match = whole(part, ends);
  const [one, two] = [match?.token('a'), match?.token('b')];
  if (!match || !one || !two || sortOf(one) !== sortOf(two)) return null;
  const at = (token: Token): number => token.low?.at ?? token.top?.at ?? token.value;
  const pairs = [[at(one), match.token('p')?.value ?? weight], [at(two), match.token('q')?.value ?? (match.symbols('q') === '满分' ? weight : 0)]] as const;
  if (pairs[0][0] === pairs[1][0] || Math.max(pairs[0][1], pairs[1][1]) !== weight) return null;
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  return finding(rule(part, weight, one, sorted), [match.clause]);
}
