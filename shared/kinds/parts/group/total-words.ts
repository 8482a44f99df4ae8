import type { Description } from '../../../model/rulebook/description';
import { describeRound } from '../widening-words';

/** How the total is made of what is in no group, where it is more than the sum; a sentence a line. */
export function describeTotal(tell: Description): string[] {
  const { total, digits } = tell.rulebook;
  if (!total) return [];
  const { start, times, round, min, max } = total;
  return [
    ...(start === undefined ? [] : [typeof start === 'string' ? tell.say('totalStartOf', { attribute: start }) : tell.say('totalStart', { start })]),
    ...(times === undefined ? [] : [tell.say('totalTimes', { attribute: times })]),
    tell.say('totalRound', { round: describeRound(round ?? { digits }, tell) }),
    ...(min === undefined ? [] : [tell.say('totalMin', { min })]),
    ...(max === undefined ? [] : [tell.say('totalMax', { max })]),
  ];
}
