import type { Pool } from '../../model/general';
import { exact, shown, textOf, ZERO } from '../../numbers/fraction';
import { Order, PoolField } from '../parts/pooled';
import { describePool } from '../parts/figure-words';
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
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  tell({ order }, x, { weight }, language, others) {
    const top = others && others.known.length > 0 ? shown(others.best(order)) : '';
    const [a, b] = order === 'high' ? [shown(x), top] : [top, shown(x)];
    return language === 'zh' ? `最${order === 'high' ? '高' : '低'}为${top}，${textOf(weight)}×${a}/${b}` : `the ${order === 'high' ? 'highest' : 'lowest'} is ${top}: ${textOf(weight)}×${a}/${b}`;
  },
  describe: ({ order, pool }, { what, weight }, tell) => [
    tell.say(order === 'high' ? 'scaleBestHigh' : 'scaleBestLow', { what, weight, pool: describePool(pool, tell) }),
    tell.say('scaleAmong'),
  ],
};
