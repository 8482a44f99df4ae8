import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import type { Pool } from '../../model/general';
import { exact, shown, textOf } from '../../numbers/fraction';
import { PoolField } from '../parts/measured/pooled';
import { describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { pool?: Pool; of?: 'mean' | 'median' }

const words = {
  told: { zh: '平均数为{middle}，{weight}×{x}/{middle}', en: 'the mean is {middle}: {weight}×{x}/{middle}' },
  toldMedian: { zh: '中位数为{middle}，{weight}×{x}/{middle}', en: 'the median is {middle}: {weight}×{x}/{middle}' },
  rule: { zh: '换算：得分＝{weight}×{what}÷{pool}的平均数', en: 'points: {weight} × {what} over the mean of {pool}' },
  ruleMedian: { zh: '换算：得分＝{weight}×{what}÷{pool}的中位数', en: 'points: {weight} × {what} over the median of {pool}' },
} as const satisfies Catalogue;

/** The full mark in proportion to the mean of those compared, or to their median. */
export const average: Scale<Spec> = {
  by: 'average',
  fields: () => ({
    /** Among whom; left out: the unit type. */
    pool: PoolField,
    /** Left out: the mean. */
    of: z.enum(['mean', 'median']).optional(),
  }),
  pool: ({ pool }) => pool,
  among({ of = 'mean' }, x, others, { weight }) {
    const middle = of === 'median' ? others.median : others.mean;
    return middle.compare(0) > 0 ? weight.mul(x).div(middle) : null;
  },
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  words,
  tell({ of = 'mean' }, x, { weight }, language, others) {
    const middle = others && others.known.length > 0 ? shown(of === 'median' ? others.median : others.mean) : '';
    return fill(of === 'median' ? words.toldMedian : words.told, language, { middle, weight: textOf(weight), x: shown(x) });
  },
  describe: ({ of, pool }, { what, weight }, tell) => [
    tell.put(of === 'median' ? words.ruleMedian : words.rule, { what, weight, pool: describePool(pool, tell) }),
    tell.say('comparedOpen'),
  ],
};
