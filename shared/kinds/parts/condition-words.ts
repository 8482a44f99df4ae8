import type { Description } from '../../model/rulebook/description';
import { kindOfCondition, type Condition } from '../conditions';

/** A condition in words. */
export function describeCondition(condition: Condition, tell: Description): string {
  if ('all' in condition) return joined(condition.all, 'and', tell);
  if ('any' in condition) return joined(condition.any, 'or', tell);
  if ('not' in condition) return tell.say('not', { what: describeCondition(condition.not, tell) });
  return kindOfCondition(condition.of).tell(condition, tell);
}

/** What is itself put together of several stands in brackets. */
function joined(conditions: readonly Condition[], word: 'and' | 'or', tell: Description): string {
  const [only] = conditions;
  if (only && conditions.length === 1) return describeCondition(only, tell);
  const each = conditions.map((condition) => {
    const what = describeCondition(condition, tell);
    return 'all' in condition || 'any' in condition ? tell.say('together', { what }) : what;
  });
  return each.join(tell.say(word));
}
