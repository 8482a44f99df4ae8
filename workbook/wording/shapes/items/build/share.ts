import type { Ask, Finding } from '../../shape';
import { factsOf } from '../facts';
import { anyOf, capOf, extras, finding, judged, only, pointsOf, stretches, type Part, type Rule } from './part';

/** 完成率×分值; 按完成比例得分，低于80%的不得分 */
export function share(part: Part): Finding | null {
  const { facts } = part;
  const shares = factsOf(facts, 'share');
  if (shares.length === 0 || !only(facts, 'share', 'worth', 'line', 'cap', 'shareCapped', 'floor', 'absent', 'without', 'zeroEvent', 'round')) return null;
  if (shares.some(({ text }) => /增长|增速|增幅/.test(text))) return null;
  const printed = shares.map(({ points }) => points).find((points) => points !== undefined);
  const weight = part.weight ?? printed ?? null;
  if (weight === null || (printed !== undefined && printed !== weight)) return null;
  const fulls = shares.map(({ full }) => full).filter((full) => full !== undefined);
  const scale: Rule = { by: 'share' };
  const asks: Ask[] = [];
  let capped = anyOf(facts, 'shareCapped');
  const full = fulls[0];
  if (fulls.some((each) => each !== full)) return null;

  for (const { of, points } of factsOf(facts, 'worth')) {
    const worth = pointsOf(points, weight);
    if (worth === 0) {
      // Nothing below a line.
      if (!of.top || of.low || scale['least'] !== undefined) return null;
      if (of.top.included) asks.push({ text: 'atEdge', slots: { edge: part.words.printed(of) }, at: [[0, '/scale/least']] });
      else scale['least'] = of.top.at;
    } else if (worth === weight) {
      const at = of.low?.at ?? of.value;
      if (of.top || (full !== undefined && full !== at)) return null;
      capped = true;
      // 完成90%得满分 beside 按比例: whether the rate is divided by the 90% is said nowhere.
      if (full === undefined && at !== 1) asks.push({ text: 'shareOf', slots: { edge: part.words.printed(of) }, at: [[0, '/scale/full']] });
    } else return null;
  }
  for (const { points, line } of factsOf(facts, 'line')) {
    if (line !== 'target' || pointsOf(points, weight) !== weight) return null;
    capped = true;
  }
  for (const { base } of shares) {
    if (!base) continue;
    const known = base.low ? base.low.at === scale['least'] : capped || base.top?.at === (full ?? 1);
    if (!known && base.low && scale['least'] === undefined) asks.push({ text: 'belowAll', slots: { edge: part.words.printed(base) }, at: [[0, '/scale/least']] });
    else if (!known) return null;
  }
  if (full !== undefined && full !== 1) scale['full'] = full;
  const { rule: more, asks: moreAsks } = extras(part);
  const rule: Rule = { kind: 'measured', weight, ...more, measure: { of: 'ratio' }, scale };
  const caps = factsOf(facts, 'cap');
  const cap = caps[0];
  if (caps.length > 1 || cap?.side === 'takes' || cap?.side === 'net') return null;
  if (cap) {
    const most = cap.side === 'adds' ? null : capOf(cap, weight);
    if (most === null || most < weight) return null;
    if (most > weight) {
      scale['over'] = most;
      rule['max'] = most;
    }
    capped = true;
  }
  if (!capped) asks.push({ text: 'overTarget', at: [[0, '/max'], [0, '/scale/over']] });
  const beside = judged(part);
  return finding(rule, stretches(facts, 'weight'), [...asks, ...moreAsks, ...beside.asks], beside.unclear);
}
