import * as z from 'zod';
import { exact, same, shown } from '../../numbers/fraction';
import { Order, PoolField } from '../parts/pooled';
import type { Pool } from '../../model/general';
import { hull } from '../parts/finishing';
import { describeOrder, describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { low: number; high: number; pool?: Pool; order?: 'high' | 'low' }

/** From the worst of those compared to the best, straight between. */
export const spread: Scale<Spec> = {
  by: 'spread',
  fields: { low: z.number(), high: z.number(), pool: PoolField, order: Order.optional() },
  pool: ({ pool }) => pool,
  image: ({ low, high }) => hull([exact(low), exact(high)]),
  among({ low, high, order = 'high' }, x, others) {
    const [best, worst] = [others.best(order), others.worst(order)];
    if (same(best, worst)) return exact(high);
    return exact(low).add(exact(high).sub(exact(low)).mul(x.sub(worst)).div(best.sub(worst)));
  },
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  tell({ low, high, order = 'high' }, x, _, language, others) {
    const [worst, best] = others && others.known.length > 0 ? [shown(others.worst(order)), shown(others.best(order))] : ['', ''];
    return language === 'zh' ? `最差${worst}得${low}分，最好${best}得${high}分，${shown(x)}按比例折算` : `from the worst, ${worst}: ${low}, to the best, ${best}: ${high}; ${shown(x)} in proportion`;
  },
  describe: ({ low, high, pool, order }, _, tell) => [
    tell.say('scaleSpread', { low, high, pool: describePool(pool, tell), order: describeOrder(order, tell) }),
    tell.say('scaleAmong'),
  ],
};
