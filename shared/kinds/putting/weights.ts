import type { Catalogue } from '../../i18n/language';
import { ZERO } from '../../numbers/fraction';
import type { PutTogether } from './putting';

const words = {
  parts: { zh: '下级指标乘以系数后相加：{items}', en: 'its parts by their numbers, added up: {items}' },
  periods: { zh: '各期依次乘以{weights}后相加', en: 'each in order times {weights}, added up' },
} as const satisfies Catalogue;

/** Each by its number, added up. A number below zero turns a part's ends around. */
export const weights: PutTogether = {
  by: 'weights',
  words,
  weighed: true,
  of: (parts) => {
    let [low, high] = [ZERO, ZERO];
    for (const part of parts) {
      const [a, b] = [part.low.mul(part.number), part.high.mul(part.number)];
      low = low.add(part.number.compare(0) < 0 ? b : a);
      high = high.add(part.number.compare(0) < 0 ? a : b);
    }
    return { low, high };
  },
  has: ({ number }) => number.compare(0) !== 0,
};
