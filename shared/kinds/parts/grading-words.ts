import type { Description } from '../../model/rulebook/description';
import type { Pool } from '../../model/general';
import type { Condition } from '../conditions';
import { describeCondition } from './condition-words';
import { describePool, percentOf } from './figure-words';

interface Line {
  grade: string;
  from?: number | undefined;
  share?: number | undefined;
  places?: number | undefined;
  upTo?: true | undefined;
  round?: 'down' | 'up' | 'half-up' | undefined;
  when?: Condition | undefined;
  unless?: Condition | undefined;
}

/** A line for each grade, then how places are given. */
export function describeGrading({ grades, pool, tie = 'out' }: { grades: readonly Line[]; pool?: Pool | undefined; tie?: 'out' | 'in' | undefined }, tell: Description): string[] {
  const hasPlaces = grades.some(({ share, places }) => share !== undefined || places !== undefined);
  return [
    ...grades.map((line) => describeLine(line, describePool(pool, tell), tell)),
    tell.say('gradeOrder'),
    ...(hasPlaces ? [tell.say(tie === 'in' ? 'gradeTieIn' : 'gradeTieOut'), tell.say('gradeOpen')] : []),
  ];
}

const roundings = { down: 'placesDown', up: 'placesUp', 'half-up': 'placesHalfUp' } as const;

function describeLine({ grade, from, share, places, upTo, round = 'down', when, unless }: Line, pool: string, tell: Description): string {
  const rules = [
    ...(from === undefined ? [] : [tell.say('gradeFrom', { from })]),
    ...(share === undefined ? [] : [tell.say('gradeShare', { pool, share: percentOf(share), round: tell.say(roundings[round]) })]),
    ...(places === undefined ? [] : [tell.say('gradePlaces', { pool, places })]),
    ...(upTo ? [tell.say('gradeUpTo')] : []),
    ...(when ? [tell.say('gradeWhen', { when: describeCondition(when, tell) })] : []),
    ...(unless ? [tell.say('gradeUnless', { when: describeCondition(unless, tell) })] : []),
  ];
  return tell.say('gradeLine', { grade: tell.grade(grade), rules: rules.length === 0 ? tell.say('gradeRest') : rules.join(tell.say('ruleEnd')) });
}
