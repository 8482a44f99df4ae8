import { minus, over, plus, times } from '../../../text/figures';
import { pattern } from '../../../text/match';
import type { Finding } from '../../shape';
import { measureOf } from '../build/measure';
import { finding, isPercent, sortOf, type Part, type Rule } from '../build/part';
import { LESS, MORE, NOUGHT } from '../vocabulary';
import { whole } from './whole';

/** Points by tiers of equal width: 每增加5000元为一档，每档加1分. */

const ANY = '[^Ⓐ-Ⓩ，；]{0,24}?';
const Q = '[ⓇⒹⒸⓂⒻⓅ]';
const up = pattern(`(?<d>${ANY})(?<b>[ⓈⓂⓇⒸ])(?:的|，)*(?:可?得|计)?(?<p>Ⓟ)[，；]每(?:再)?${MORE}(?<q>${Q})为(?:Ⓒ|一档|一个档次)[，；]每(?:Ⓒ|档|增加一档|上升一档|增加Ⓒ|提高Ⓒ)?(?:再)?(?:加|增加)(?<a>Ⓟ)[，；](?:最高|最多|上限|封顶|最高得|满分|最高不超过|最多得)(?<m>Ⓟ)(?:封顶|为止)?`);
const down = pattern(`(?<d>${ANY})(?<b>[ⓈⓂⓇⒸ])(?:的|，)*(?:可?得|计)?(?<p>Ⓟ|满分)[，；]每${LESS}(?:Ⓒ|一档|一个档次|档)（(?<q>${Q})为(?:Ⓒ|一档|一个档次)）(?:的)?(?:扣|减)(?<a>Ⓟ)[，；](?<z>Ⓢ)(?:的)?(?:${NOUGHT}|(?:得|计|为)(?<n>Ⓟ))`);
const each = pattern(`(?<d>${ANY})(?<b>Ⓢ)(?:的|，)*(?:可?得|计)?(?<p>Ⓟ|满分)[，；](?<c>Ⓢ)(?:的|，)*按?每(?<q>${Q})(?:可?得|计)?(?<a>Ⓟ)(?:计算|计分|计|得分)?[，；](?<z>Ⓢ)(?:的|部分)*(?:不计|不予计算|不计分|不得分)`);

/** More tiers than a person would write out. */
const MOST = 60;

export function tiers(part: Part): Finding | null {
  if (part.weight === null) return null;
  return upwards(part, part.weight) ?? downwards(part, part.weight) ?? multiples(part, part.weight);
}

function upwards(part: Part, weight: number): Finding | null {
  const match = whole(part, up);
  const [base, first, width, add, most] = ['b', 'p', 'q', 'a', 'm'].map((group) => match?.token(group));
  if (!match || !base || !first || !width || !add || most?.value !== weight || !alike(base, width)) return null;
  const from = base.low?.at ?? base.value;
  const steps = over(minus(weight, first.value), add.value);
  if (!Number.isInteger(steps) || steps < 1 || steps > MOST) return null;
  const bands: Rule[] = [{ below: from, points: 0 }];
  for (let at = 0; at <= steps; at += 1) {
    const low = plus(from, times(width.value, at));
    bands.push({ from: low, ...(at < steps ? { below: plus(low, width.value) } : {}), points: plus(first.value, times(add.value, at)) });
  }
  return finding({ kind: 'measured', weight, measure: measureOf(part.text, base), scale: { by: 'bands', bands } }, [match.clause], [{ text: 'belowAll', slots: { edge: part.words.plain(match.stretch('b') ?? match.clause) }, at: [[0, '/scale/bands/0']] }]);
}

function downwards(part: Part, weight: number): Finding | null {
  const match = whole(part, down);
  const [base, width, take, zero] = ['b', 'q', 'a', 'z'].map((group) => match?.token(group));
  if (!match || (match.token('n')?.value ?? 0) !== 0 || !base || !width || !take || !zero?.top || zero.low || !alike(base, width)) return null;
  const first = match.token('p')?.value ?? weight;
  const from = base.low?.at ?? base.value;
  const steps = over(minus(from, zero.top.at), width.value);
  if (first !== weight || !Number.isInteger(Number(steps.toFixed(9))) || steps < 1 || steps > MOST) return null;
  const count = Math.round(steps);
  if (times(take.value, count) > weight) return null;
  const bands: Rule[] = [];
  for (let at = 0; at <= count; at += 1) {
    const low = minus(from, times(width.value, at));
    bands.push({ from: low, ...(at > 0 ? { below: plus(low, width.value) } : {}), points: minus(first, times(take.value, at)) });
  }
  bands.push({ below: zero.top.at, points: 0 });
  return finding({ kind: 'measured', weight, measure: measureOf(part.text, base), scale: { by: 'bands', bands } }, [match.clause], [{ text: 'partOfTier', at: [[0, '/scale']] }]);
}

function multiples(part: Part, weight: number): Finding | null {
  const match = whole(part, each);
  const [base, lower, width, points, rest] = ['b', 'c', 'q', 'a', 'z'].map((group) => match?.token(group));
  const full = match?.token('p')?.value ?? weight;
  if (!match || !base?.low || base.top || !lower?.top || lower.low || !width || !points || !rest?.top || full !== weight || !alike(base, width)) return null;
  if (base.low.at !== lower.top.at || base.low.included === lower.top.included || rest.top.at !== width.value) return null;
  const top = base.low.at;
  const count = over(top, width.value);
  if (!Number.isInteger(count) || count > MOST || times(points.value, count) > weight) return null;
  const bands: Rule[] = [{ [base.low.included ? 'from' : 'above']: top, points: full }];
  if (lower.top.included) bands.push({ from: top, to: top, points: times(points.value, count) });
  for (let at = count - 1; at >= 1; at -= 1) bands.push({ from: times(width.value, at), below: times(width.value, at + 1), points: times(points.value, at) });
  bands.push({ below: width.value, points: 0 });
  const asks = /到位资金/.test(part.text) ? [{ text: 'sumOfRows', at: [[0, '/measure/per'] as const] } as const] : [];
  return finding({ kind: 'measured', weight, measure: measureOf(part.text, base), scale: { by: 'bands', bands } }, [match.clause], asks);
}

const alike = (one: Parameters<typeof sortOf>[0], other: Parameters<typeof sortOf>[0]): boolean => (isPercent(one) && isPercent(other)) || sortOf(one) === sortOf(other);
