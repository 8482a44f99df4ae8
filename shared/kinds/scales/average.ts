import * as z from 'zod';
import type { Pool } from '../../model/general';
import { exact, shown, textOf } from '../../numbers/fraction';
import { PoolField } from '../parts/pooled';
import { describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { pool?: Pool; of?: 'mean' | 'median' }

/** The full mark in proportion to the mean of those compared, or to their median. */
export const average: Scale<Spec> = {
  by: 'average',
  fields: { pool: PoolField, of: z.enum(['mean', 'median']).optional() },
  pool: ({ pool }) => pool,
  among({ of = 'mean' }, x, others, { weight }) {
    const middle = of === 'median' ? others.median : others.mean;
    return middle.compare(0) > 0 ? weight.mul(x).div(middle) : null;
  },
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  tell({ of = 'mean' }, x, { weight }, language, others) {
    const middle = others && others.known.length > 0 ? shown(of === 'median' ? others.median : others.mean) : '';
    return language === 'zh' ? `${of === 'median' ? '中位数' : '平均数'}为${middle}，${textOf(weight)}×${shown(x)}/${middle}` : `the ${of} is ${middle}: ${textOf(weight)}×${shown(x)}/${middle}`;
  },
  describe: ({ of, pool }, { what, weight }, tell) => [
    tell.say(of === 'median' ? 'scaleMedian' : 'scaleAverage', { what, weight, pool: describePool(pool, tell) }),
    tell.say('scaleAmong'),
  ],
};
