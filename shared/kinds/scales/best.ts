import type { Pool } from '../../model/general';
import { textOf, ZERO } from '../../numbers/fraction';
import { bestOf, Order, PoolField } from '../parts/pooled';
import { describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { order: 'high' | 'low'; pool?: Pool }

/** The full mark in proportion to the best of those compared. */
export const best: Scale<Spec> = {
  by: 'best',
  fields: { order: Order, pool: PoolField },
  pool: ({ pool }) => pool,
  image: (_, { weight }) => ({ low: ZERO, high: weight }),
  among({ order }, x, { known }, { weight }) {
    const top = bestOf(known, order);
    if (order === 'high') return top.compare(0) > 0 ? weight.mul(x).div(top) : null;
    return known.every((each) => each.compare(0) > 0) ? weight.mul(top).div(x) : null;
  },
  tell: ({ order }, x, { weight }, language) =>
    language === 'zh' ? `与最${order === 'high' ? '高' : '低'}者相比，${textOf(weight)}分按${textOf(x)}折算` : `${textOf(weight)} in proportion to the ${order === 'high' ? 'highest' : 'lowest'}, ${textOf(x)}`,
  describe: ({ order, pool }, { what, weight }, tell) => [
    tell.say(order === 'high' ? 'scaleBestHigh' : 'scaleBestLow', { what, weight, pool: describePool(pool, tell) }),
    tell.say('scaleAmong'),
  ],
};
