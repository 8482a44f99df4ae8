import type { Pool } from '../../model/general';
import { textOf, ZERO } from '../../numbers/fraction';
import { Order, PoolField } from '../parts/pooled';
import type { Scale } from './scale';

interface Spec { order: 'high' | 'low'; pool?: Pool }

/** The full mark in proportion to the best of those compared. */
export const best: Scale<Spec> = {
  by: 'best',
  fields: { order: Order, pool: PoolField },
  pool: ({ pool }) => pool,
  image: (_, { weight }) => ({ low: ZERO, high: weight }),
  among({ order }, x, others, { weight }) {
    const top = others.best(order);
    if (order === 'high') return top.compare(0) > 0 ? weight.mul(x).div(top) : null;
    return others.least.compare(0) > 0 ? weight.mul(top).div(x) : null;
  },
  tell: ({ order }, x, { weight }, language) =>
    language === 'zh' ? `与最${order === 'high' ? '高' : '低'}者相比，${textOf(weight)}分按${textOf(x)}折算` : `${textOf(weight)} in proportion to the ${order === 'high' ? 'highest' : 'lowest'}, ${textOf(x)}`,
};
