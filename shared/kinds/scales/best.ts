import { fill, type Catalogue } from '../../i18n/language';
import type { Pool } from '../../model/general';
import { exact, shown, textOf, ZERO } from '../../numbers/fraction';
import { Order, PoolField } from '../parts/measured/pooled';
import { describePool } from '../parts/figure-words';
import type { Scale } from './scale';

interface Spec { order: 'high' | 'low'; pool?: Pool }

const words = {
  toldHigh: { zh: '最高为{top}，{weight}×{a}/{b}', en: 'the highest is {top}: {weight}×{a}/{b}' },
  toldLow: { zh: '最低为{top}，{weight}×{a}/{b}', en: 'the lowest is {top}: {weight}×{a}/{b}' },
  ruleHigh: { zh: '换算：得分＝{weight}×{what}÷{pool}中最高的', en: 'points: {weight} × {what} over the highest of {pool}' },
  ruleLow: { zh: '换算：得分＝{weight}×{pool}中最低的÷{what}', en: 'points: {weight} × the lowest of {pool} over {what}' },
} as const satisfies Catalogue;

/** The full mark in proportion to the best of those compared. */
export const best: Scale<Spec> = {
  by: 'best',
  fields: () => ({
    /** Which figure is the better. */
    order: Order,
    /** Among whom; left out: the unit type. */
    pool: PoolField,
  }),
  pool: ({ pool }) => pool,
  image: (_, { weight }) => ({ low: ZERO, high: weight }),
  among({ order }, x, others, { weight }) {
    const top = others.best(order);
    if (order === 'high') return top.compare(0) > 0 ? weight.mul(x).div(top) : null;
    return others.least.compare(0) > 0 ? weight.mul(top).div(x) : null;
  },
  marks: () => ({ lines: [], between: ['60', '80', '100'].map(exact) }),
  words,
  tell({ order }, x, { weight }, language, others) {
    const top = others && others.known.length > 0 ? shown(others.best(order)) : '';
    const [a, b] = order === 'high' ? [shown(x), top] : [top, shown(x)];
    return fill(order === 'high' ? words.toldHigh : words.toldLow, language, { top, weight: textOf(weight), a, b });
  },
  describe: ({ order, pool }, { what, weight }, tell) => [
    tell.put(order === 'high' ? words.ruleHigh : words.ruleLow, { what, weight, pool: describePool(pool, tell) }),
    tell.say('comparedOpen'),
  ],
};
