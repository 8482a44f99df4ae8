import type { Description } from '../../model/rulebook/description';
import type { Condition } from '../conditions';
import { puttingOf } from '../putting';
import { describeCondition } from './condition-words';
import type { Ending, Round } from './finishing';
import type { Periods } from './periodic';

interface Wide extends Ending {
  readonly zero?: Condition | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly periods?: Periods | undefined;
  readonly counts?: boolean | undefined;
}

/** What any item may say beside its own: attributes, rounding, bounds, 不得分, periods, whether it counts. */
export function describeWidening(spec: Wide, tell: Description): string[] {
  const { times, over, round, zero, periods, counts } = spec;
  return [
    ...(times === undefined ? [] : [tell.say('timesAttribute', { attribute: times })]),
    ...(over === undefined ? [] : [tell.say('overAttribute', { attribute: over })]),
    ...(round ? [describeRound(round, tell)] : []),
    ...(!round && (times !== undefined || over !== undefined) ? [tell.say('roundHalfUp', { digits: tell.rulebook.digits })] : []),
    ...describeBounds(spec, tell),
    ...(zero ? [tell.say('zeroWhen', { when: describeCondition(zero, tell) })] : []),
    ...(periods ? describePeriods(periods, tell) : []),
    ...(counts === false ? [tell.say('countsNot')] : []),
  ];
}

const modes = { 'half-up': 'roundHalfUp', down: 'roundDown', up: 'roundUp', 'half-even': 'roundHalfEven' } as const;
export const describeRound = ({ digits, mode = 'half-up' }: Round, tell: Description): string => tell.say(modes[mode], { digits });

function describeBounds({ min, max }: Pick<Wide, 'min' | 'max'>, tell: Description): string[] {
  if (min === undefined && max === undefined) return [];
  return [tell.say(max === undefined ? 'boundMin' : min === undefined ? 'boundMax' : 'boundBoth', { min: min ?? '', max: max ?? '' })];
}

const eachWords = { month: 'eachMonth', quarter: 'eachQuarter', half: 'eachHalf' } as const;

function describePeriods({ each, take, weights = [], of }: Periods, tell: Description): string[] {
  const together = tell.put(puttingOf(take).words.periods, { weights: tell.list(weights.map(String)) });
  return [tell.say('periodsEach', { each: tell.say(eachWords[each]), take: together }), ...(of === 'held' ? [tell.say('periodsHeld')] : [])];
}
