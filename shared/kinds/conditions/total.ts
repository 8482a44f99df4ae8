import type { Catalogue } from '../../i18n/language';
import { describeStretch } from '../parts/figure-words';
import { lies, meets, spanFields, type Stretch } from '../parts/spans';
import { truth, type ConditionKind } from './condition';

const words = {
  is: { zh: '总分{span}分', en: 'the total is {span}' },
} as const satisfies Catalogue;

/** The total lies there. */
export const total: ConditionKind<Stretch> = {
  of: 'total',
  words,
  fields: spanFields,
  after: 'total',
  judge(spec, unit, { standing }) {
    const span = standing?.total(unit);
    return span ? truth(lies(span.low, spec) && lies(span.high, spec), meets(span.low, span.high, spec)) : 'false';
  },
  tell: (spec, tell) => tell.put(words.is, { span: describeStretch(spec, tell) }),
};
