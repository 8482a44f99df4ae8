import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import { LEFT_OUT } from '../../model/general';
import { INVALID } from '../../model/statuses';
import { describeStretch } from '../parts/figure-words';
import { lies, meets, spanFields, type Stretch } from '../parts/spans';
import { truth, type ConditionKind } from './condition';

const words = {
  is: { zh: '“{item}”得分{span}分', en: '"{item}" comes to {span}' },
} as const satisfies Catalogue;

/** An item or group has come to that. What does not apply to the unit is not the case. */
export const item: ConditionKind<Stretch & { item: string }> = {
  of: 'item',
  words,
  fields: () => ({
    /** The code of an item or group. */
    item: z.string(),
    ...spanFields(),
  }),
  after: 'items',
  items: (spec) => [spec.item],
  judge(spec, unit, { run, scopeOf }) {
    const result = run.results(spec.item, scopeOf(spec.item))[unit];
    if (result === null || result === undefined || result === LEFT_OUT) return 'false';
    if (result.status === INVALID) return 'possible';
    return truth(lies(result.low, spec) && lies(result.high, spec), meets(result.low, result.high, spec));
  },
  tell: (spec, tell) => tell.put(words.is, { item: tell.item(spec.item), span: describeStretch(spec, tell) }),
};
