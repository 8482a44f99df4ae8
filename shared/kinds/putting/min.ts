import { leastOf } from '../../numbers/fraction';
import { both, type PutTogether } from './putting';

/** The least. A part that cannot come down to it has no hand in it. */
export const min: PutTogether = {
  by: 'min',
  of: (parts) => both(parts, leastOf),
  has: (part, { high }) => part.low.compare(high) <= 0,
};
