import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import { meanOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '去掉{drop}个最高的、{drop}个最低的，其余取平均；不足{least}行的待定', en: 'the mean without the {drop} greatest and the {drop} least; open with fewer rows than {least}' },
  put: { zh: '去掉最高最低后平均', en: 'in the trimmed mean' },
} as const satisfies Catalogue;

/** The mean without the greatest and the least few. */
export const trimmed: Gather = {
  per: 'trimmed',
  fields: () => ({
    /** How many are dropped at either end. */
    drop: z.number().int().min(1).optional(),
  }),
  words,
  needs: ({ drop = 1 }) => 2 * drop + 1,
  combine(parts, { drop = 1 }) {
    return spanBy(parts, (figures) => meanOf([...figures].sort((a, b) => a.compare(b)).slice(drop, figures.length - drop)));
  },
  describe: ({ drop = 1 }, tell) => tell.put(words.rule, { drop, least: 2 * drop + 1 }),
};
