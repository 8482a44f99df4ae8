import { ZERO } from '../../numbers/fraction';
import type { PutTogether } from './putting';

/** Each by its number, added up. A number below zero turns a part's ends around. */
export const weights: PutTogether = {
  by: 'weights',
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
