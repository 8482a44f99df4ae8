import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact, same, shown } from '../../numbers/fraction';
import { Order, PoolField } from '../parts/measured/pooled';
import type { Pool } from '../../model/general';
import { hull } from '../parts/finishing';
import { describeOrder, describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { low: number; high: number; pool?: Pool; order?: 'high' | 'low' }

const words = {
  told: { zh: '最差{worst}得{low}分，最好{best}得{high}分，{x}按比例折算', en: 'from the worst, {worst}: {low}, to the best, {best}: {high}; {x} in proportion' },
  rule: { zh: '换算：{pool}中最好的{high}分，最差的{low}分，其余按差距折算；都一样的都得{high}分（{order}）', en: 'points: {high} for the best of {pool}, {low} for the worst, straight between; {high} where all are alike ({order})' },
} as const satisfies Catalogue;

/** From the worst of those compared to the best, straight between. */
export const spread: Scale<Spec> = {
  by: 'spread',
  fields: () => ({
    /** The points of the worst. */
    low: z.number(),
    /** The points of the best. */
    high: z.number(),
    /** Among whom; left out: the unit type. */
    pool: PoolField,
    /** Which figure is the better; left out: the greater. */
    order: Order.optional(),
  }),
  pool: ({ pool }) => pool,
  image: ({ low, high }) => hull([exact(low), exact(high)]),
  among({ low, high, order = 'high' }, x, others) {
    const [best, worst] = [others.best(order), others.worst(order)];
    if (same(best, worst)) return exact(high);
    return exact(low).add(exact(high).sub(exact(low)).mul(x.sub(worst)).div(best.sub(worst)));
  },
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  words,
  tell({ low, high, order = 'high' }, x, _, language, others) {
    const [worst, best] = others && others.known.length > 0 ? [shown(others.worst(order)), shown(others.best(order))] : ['', ''];
    return fill(words.told, language, { worst, low, best, high, x: shown(x) });
  },
  describe: ({ low, high, pool, order }, _, tell) => [
    tell.put(words.rule, { low, high, pool: describePool(pool, tell), order: describeOrder(order, tell) }),
    tell.say('comparedOpen'),
  ],
};
