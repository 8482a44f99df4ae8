import * as z from 'zod';
import { LEFT_OUT } from '../../model/general';
import { INVALID } from '../../model/statuses';
import { describeStretch } from '../parts/figure-words';
import { lies, meets, spanFields, type Stretch } from '../parts/spans';
import { truth, type ConditionKind } from './condition';

/** An item or group has come to that. What does not apply to the unit is not the case. */
export const item: ConditionKind<Stretch & { item: string }> = {
  of: 'item',
  fields: { item: z.string(), ...spanFields },
  after: 'items',
  items: (spec) => [spec.item],
  judge(spec, unit, { run, scopeOf }) {
    const result = run.results(spec.item, scopeOf(spec.item))[unit];
    if (result === null || result === undefined || result === LEFT_OUT) return 'false';
    if (result.status === INVALID) return 'possible';
    return truth(lies(result.low, spec) && lies(result.high, spec), meets(result.low, result.high, spec));
  },
  tell: (spec, tell) => tell.say('whenItem', { item: tell.item(spec.item), span: describeStretch(spec, tell) }),
};
