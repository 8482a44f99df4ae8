import { meanOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

/** Their mean. */
export const mean: Gather = { per: 'mean', fields: {}, combine: (parts) => spanBy(parts, meanOf), describe: (_, tell) => tell.say('gatherMean') };
