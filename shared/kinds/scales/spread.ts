import * as z from 'zod';
import { exact, same, textOf } from '../../numbers/fraction';
import { bestOf, Order, PoolField, worstOf } from '../parts/pooled';
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
  among({ low, high, order = 'high' }, x, { known }) {
    const [best, worst] = [bestOf(known, order), worstOf(known, order)];
    if (same(best, worst)) return exact(high);
    return exact(low).add(exact(high).sub(exact(low)).mul(x.sub(worst)).div(best.sub(worst)));
  },
  tell: ({ low, high }, x, _, language) => (language === 'zh' ? `${textOf(x)}在最差与最好之间按${low}至${high}分折算` : `${textOf(x)} between worst and best, from ${low} to ${high}`),
  describe: ({ low, high, pool, order }, _, tell) => [
    tell.say('scaleSpread', { low, high, pool: describePool(pool, tell), order: describeOrder(order, tell) }),
    tell.say('scaleAmong'),
  ],
};
