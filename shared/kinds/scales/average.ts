import * as z from 'zod';
import type { Pool } from '../../model/general';
import { textOf } from '../../numbers/fraction';
import { PoolField } from '../parts/pooled';
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
  tell: ({ of = 'mean' }, x, { weight }, language) =>
    language === 'zh' ? `与${of === 'median' ? '中位数' : '平均数'}相比，${textOf(weight)}分按${textOf(x)}折算` : `${textOf(weight)} in proportion to the ${of}, ${textOf(x)}`,
};
