import { minus, plus, times } from '../../../text/figures';
import { pattern } from '../../../text/match';
import { isEvent, isWhole } from '../../../text/units';
import type { Ask, Finding } from '../../shape';
import { finding, type Part, type Rule } from '../build/part';
import { spanOf } from '../build/spans';
import { factsOf } from '../facts';
import { NOUGHT, TAKE, heavy } from '../vocabulary';
import { whole } from './whole';

/** Takes that grow from one event to the next: 第1起扣5分，第2起扣6分，以后逐起类推. */

const ANY = '[^Ⓐ-Ⓩ；]{0,30}?';
const NTH = '第Ⓒ';
const ON = '(?:[^Ⓐ-Ⓩ]{0,4}(?:以此|依此|依次|逐[起次件例个])(?:类推|递增|增加)|以后逐[起次件例个]类推)';
const rising = pattern(`(?<d>${ANY}(?<s>Ⓢ)?${ANY})(?:的|，)*(?<e>(?:(?:${NTH}|首[次起])(?:的)?${TAKE}Ⓟ，?){1,8})(?:(?<on>${ON})|(?:从)?(?<from>${NTH})(?:起|及以后|以后|开始)(?:，)?每(?:增加)?(?:Ⓒ|[起次件例个])(?:再|均)?${TAKE}(?<more>Ⓟ))?(?<t>，.*)?`);
const totals = pattern(`(?<d>${ANY})(?<e>(?:(?:发生|出现|发现)?Ⓒ(?:的)?${TAKE}Ⓟ，?){2,6})(?:(?:发生|出现|发现)?(?<z>Ⓢ)(?:的)?(?:${TAKE}(?<p>Ⓟ)|${NOUGHT}))?(?<t>，.*)?`);

/** More than a document would write out. */
const MOST = 60;

export function progressive(part: Part): Finding | null {
  return part.weight === null ? null : (oneByOne(part, part.weight) ?? together(part, part.weight));
}

/** What may stand behind: only that nothing falls below 0. */
function floored({ facts }: Part, tail: string): boolean | null {
  const said = factsOf(facts, 'floor').some(({ value }) => value === 0);
  return tail === '' || (said && /^，?[^Ⓐ-Ⓩ]{0,12}$/.test(tail)) ? said : null;
}

function oneByOne(part: Part, weight: number): Finding | null {
  const match = whole(part, rising);
  if (!match) return null;
  const floor = floored(part, match.symbols('t'));
  const pieces = match.tokens('e');
  const takes = pieces.filter(({ sort }) => sort === 'points').map(({ value }) => value);
  const places = pieces.filter(({ sort }) => sort === 'count').map(({ value }) => value);
  const unit = pieces.find(({ sort }) => sort === 'count');
  const first = /^首/.test(match.symbols('e')) ? 1 : 0;
  if (floor === null || !unit || !isEvent(unit.unit) || heavy(match.symbols('d').replace(/[，Ⓢ]/g, '')) || places.length + first !== takes.length || places.some((place, at) => place !== at + 1 + first)) return null;
  const differences = takes.slice(1).map((take, at) => minus(take, takes[at] as number));
  const difference = differences[0] ?? 0;
  const from = match.token('from');
  if ((from && from.value !== takes.length + 1) || (takes.length < 2 && !from)) return null;
  if (match.has('on') && differences.some((each) => each !== difference)) return null;
  const next = from ? (match.token('more')?.value ?? 0) : null;
  const points: [number, number][] = [[0, weight]];
  let left = weight;
  for (let at = 0; at < MOST && left > 0; at += 1) {
    const listed = takes[at];
    const take = listed ?? next ?? (match.has('on') ? plus(takes[takes.length - 1] as number, times(difference, at - takes.length + 1)) : null);
    if (take === null || take <= 0) break;
    left = minus(left, take);
    points.push([at + 1, Math.max(left, 0)]);
  }
  // 第2起扣6分 may be what the second takes, or what two take together.
  const asks: Ask[] = [{ text: 'cumulated', slots: { first: points[1]?.[1] ?? 0, second: points[2]?.[1] ?? 0 }, at: [[0, '/scale/points']] }];
  if (left > 0) asks.push({ text: 'beyondEvents', slots: { count: takes.length }, at: [[0, `/scale/points`]] });
  if (!floor && left < 0) asks.push({ text: 'floor', at: [[0, '/min'], [0, '/scale/points']] });
  const span = match.token('s');
  return finding({ kind: 'measured', weight, measure: { of: 'count', ...(span ? { where: spanOf(span) } : {}) }, scale: { by: 'line', points } }, [match.clause], asks);
}

/** 1起扣2分，2起扣5分，3起以上不得分: so much for all of them together. */
function together(part: Part, weight: number): Finding | null {
  const match = whole(part, totals);
  if (!match) return null;
  const pieces = match.tokens('e');
  const counts = pieces.filter(({ sort }) => sort === 'count');
  const takes = pieces.filter(({ sort }) => sort === 'points').map(({ value }) => value);
  const unit = counts[0]?.unit ?? '';
  const rest = match.token('z');
  if (floored(part, match.symbols('t')) === null || counts.length !== takes.length || counts.length < 2 || heavy(match.symbols('d')) || !isWhole(unit) || /[人户名]$/.test(unit)) return null;
  if (counts.some((count, at) => count.unit !== unit || count.value !== at + 1) || takes.some((take, at) => take > weight || take <= (takes[at - 1] ?? 0))) return null;
  const bands: Rule[] = [{ to: 0, points: weight }, ...takes.map((take, at) => ({ from: at + 1, to: at + 1, points: minus(weight, take) }))];
  const asks: Ask[] = [];
  if (rest) {
    const from = rest.low && (rest.low.included ? rest.low.at : rest.low.at + 1);
    const take = match.token('p')?.value ?? weight;
    if (rest.unit !== unit || rest.top || from !== takes.length + 1 || take > weight) return null;
    bands.push({ from, points: minus(weight, take) });
  } else asks.push({ text: 'beyondEvents', slots: { count: takes.length }, at: [[0, `/scale/bands/${bands.length}`], [0, '/scale/rest']] });
  return finding({ kind: 'measured', weight, measure: { of: 'count' }, scale: { by: 'bands', bands } }, [match.clause], asks);
}
