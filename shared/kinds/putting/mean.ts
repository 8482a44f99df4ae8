import { meanOf } from '../../numbers/fraction';
import { always, both, type PutTogether } from './putting';

/** Their mean. */
export const mean: PutTogether = { by: 'mean', of: (parts) => both(parts, meanOf), has: always };
