import { leastOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

/** The least. */
export const min: Gather = { per: 'min', fields: {}, combine: (parts) => spanBy(parts, leastOf), describe: (_, tell) => tell.say('gatherMin') };
