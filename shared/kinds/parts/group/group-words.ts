import type { Description } from '../../../model/rulebook/description';
import { puttingOf } from '../../putting';
import type { Group } from './group-schema';
import { describeWidening } from '../widening-words';

/** How the parts of a group come together, then what holds for it, a sentence a line. */
export function describeGroup(spec: Group, tell: Description): string[] {
  const { items, by = 'sum', weights = {}, weight, factor, plus, round } = spec;
  const putting = puttingOf(by);
  const parts = items.map((code) => (putting.weighed ? tell.say('groupPart', { item: tell.item(code), number: weights[code] ?? 0 }) : tell.item(code)));
  return [
    ...(putting.words.parts ? [tell.put(putting.words.parts, { items: tell.list(parts) })] : []),
    ...(factor === undefined ? [] : [tell.say('groupFactor', { factor })]),
    ...(plus === undefined ? [] : [tell.say(plus < 0 ? 'groupLess' : 'groupPlus', { plus: Math.abs(plus) })]),
    ...(weight === undefined ? [] : [tell.say('itemWeight', { weight: tell.figure(spec, weight) })]),
    ...(round || spec.times !== undefined || spec.over !== undefined ? [] : [tell.say('roundNeeded', { digits: tell.rulebook.digits })]),
    ...describeWidening(spec, tell),
  ];
}
