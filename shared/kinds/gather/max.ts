import { mostOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

/** The greatest. */
export const max: Gather = { per: 'max', fields: {}, combine: (parts) => spanBy(parts, mostOf), describe: (_, tell) => tell.say('gatherMax') };
