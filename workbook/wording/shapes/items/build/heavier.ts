import { times } from '../../../text/figures';
import type { Token } from '../../../text/symbols';
import type { Ask, Finding } from '../../shape';
import { factsOf } from '../facts';
import { JUDGEMENT } from '../vocabulary';
import { trimmed } from './event-names';
import { sidesOf } from './spans';
import { anyOf, finding, only, stretches, together, type Part, type Rule } from './part';

/** Takes that are doubled in some case (…的，加倍扣分), or divided by a figure of the unit (扣“40÷行政村数”分). */
export function heavier(part: Part): Finding | null {
  const { facts, weight } = part;
  const [event, ...others] = factsOf(facts, 'event');
  const [doubled, ...more] = factsOf(facts, 'doubled');
  const floors = factsOf(facts, 'floor');
  if (!event || others.length > 0 || more.length > 0 || (!doubled && event.over === undefined) || !only(facts, 'event', 'doubled', 'floor') || doubled?.kinds.some((kind) => JUDGEMENT.test(kind))) return null;
  if (event.sign >= 0 || event.when || event.points.sort !== 'points' || floors.some(({ value }) => value !== 0)) return null;
  const rates = ratesOf(event.points.value, trimmed(event.text), doubled);
  const asks: Ask[] = doubled && doubled.kinds.length + (doubled.when ? 1 : 0) > 1 ? [{ text: 'doubledOnce', at: [] }] : [];
  const floor = anyOf(facts, 'floor');
  if (event.over === undefined) {
    if (weight === null || part.several) return null;
    return finding({ kind: 'tariff', rates, weight, start: weight, ...(floor ? { min: 0 } : {}) }, stretches(facts, 'weight'), [...asks, ...(floor ? [] : [{ text: 'floor', at: [[0, '/min']] } as const])]);
  }
  const tariff = finding({ kind: 'tariff', rates, ...(weight === null ? {} : { weight }), over: event.over }, stretches(facts, 'weight', 'floor'), asks);
  if (weight === null) return { ...tariff, asks: [...asks, { text: 'mostTaken', at: [[0, '/min'], [0, '/cap/min']] }] };
  // Only the takes are divided: the full mark is added to them outside.
  const group = finding({ kind: 'group', by: 'sum', weight, plus: weight, ...(floor ? { min: 0 } : {}) }, floor ? floors : [event], floor ? [] : [{ text: 'floor', at: [[0, '/min']] }]);
  return together([tariff, group]);
}

function ratesOf(points: number, name: string, doubled: { readonly kinds: readonly string[]; readonly when?: Token } | undefined): Rule[] {
  if (!doubled) return [{ points: -points }];
  const { kinds, when } = doubled;
  const twice = -times(points, 2);
  const own = name === '' ? {} : { kind: name };
  const heavy = kinds.map((kind): Rule => ({ kind, points: twice }));
  if (!when) return [...heavy, { ...own, points: -points }];
  const sides = sidesOf(when);
  return sides ? [...heavy, { ...own, when: sides[0], points: twice }, { ...own, when: sides[1], points: -points }] : heavy;
}
