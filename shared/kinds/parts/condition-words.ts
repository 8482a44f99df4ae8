import type { Description } from '../../model/description';
import { kindOfCondition, type Condition } from '../conditions';

/** A condition in words. */
export function describeCondition(condition: Condition, tell: Description): string {
  if ('all' in condition) return condition.all.map((each) => describeCondition(each, tell)).join(tell.say('and'));
  if ('any' in condition) return condition.any.map((each) => describeCondition(each, tell)).join(tell.say('or'));
  if ('not' in condition) return tell.say('not', { what: describeCondition(condition.not, tell) });
  return kindOfCondition(condition.of).tell(condition, tell);
}
