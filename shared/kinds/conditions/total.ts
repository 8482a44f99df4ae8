import { describeStretch } from '../parts/figure-words';
import { lies, meets, spanFields, type Stretch } from '../parts/spans';
import { truth, type ConditionKind } from './condition';

/** The total lies there. */
export const total: ConditionKind<Stretch> = {
  of: 'total',
  fields: spanFields,
  after: 'total',
  judge(spec, unit, { standing }) {
    const span = standing?.total(unit);
    return span ? truth(lies(span.low, spec) && lies(span.high, spec), meets(span.low, span.high, spec)) : 'false';
  },
  tell: (spec, tell) => tell.say('whenTotal', { span: describeStretch(spec, tell) }),
};
