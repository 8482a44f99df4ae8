import * as z from 'zod';
import { meanOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

/** The mean without the greatest and the least few. */
export const trimmed: Gather = {
  per: 'trimmed',
  fields: {
    /** How many are dropped at either end. */
    drop: z.number().int().min(1).optional(),
  },
  needs: ({ drop = 1 }) => 2 * drop + 1,
  combine(parts, { drop = 1 }) {
    return spanBy(parts, (figures) => meanOf([...figures].sort((a, b) => a.compare(b)).slice(drop, figures.length - drop)));
  },
  describe: ({ drop = 1 }, tell) => tell.say('gatherTrimmed', { drop, least: 2 * drop + 1 }),
};
