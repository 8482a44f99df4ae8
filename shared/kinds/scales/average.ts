import * as z from 'zod';
import type { Pool } from '../../model/general';
import { meanOf, textOf } from '../../numbers/fraction';
import { medianOf, PoolField } from '../parts/pooled';
import { describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { pool?: Pool; of?: 'mean' | 'median' }

/** The full mark in proportion to the mean of those compared, or to their median. */
export const average: Scale<Spec> = {
  by: 'average',
  fields: { pool: PoolField, of: z.enum(['mean', 'median']).optional() },
  pool: ({ pool }) => pool,
  among({ of = 'mean' }, x, { known }, { weight }) {
    const middle = of === 'median' ? medianOf(known) : meanOf(known);
    return middle.compare(0) > 0 ? weight.mul(x).div(middle) : null;
  },
  tell: ({ of = 'mean' }, x, { weight }, language) =>
    language === 'zh' ? `与${of === 'median' ? '中位数' : '平均数'}相比，${textOf(weight)}分按${textOf(x)}折算` : `${textOf(weight)} in proportion to the ${of}, ${textOf(x)}`,
  describe: ({ of, pool }, { what, weight }, tell) => [
    tell.say(of === 'median' ? 'scaleMedian' : 'scaleAverage', { what, weight, pool: describePool(pool, tell) }),
    tell.say('scaleAmong'),
  ],
};
