import { mostOf } from '../../numbers/fraction';
import { both, type PutTogether } from './putting';

/** The greatest. A part that cannot reach it has no hand in it. */
export const max: PutTogether = {
  by: 'max',
  of: (parts) => both(parts, mostOf),
  has: (part, { low }) => part.high.compare(low) >= 0,
};
