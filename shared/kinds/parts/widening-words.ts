import type { Description } from '../../model/description';
import type { Condition } from '../conditions';
import { describeCondition } from './condition-words';

export function describeWidening({ zero }: { zero?: Condition | undefined }, tell: Description): string[] {
  return zero ? [tell.say('zeroWhen', { when: describeCondition(zero, tell) })] : [];
}
