import { sumOf } from '../../numbers/fraction';
import { always, both, type PutTogether } from './putting';

/** Added up. */
export const sum: PutTogether = { by: 'sum', of: (parts) => both(parts, sumOf), has: always };
