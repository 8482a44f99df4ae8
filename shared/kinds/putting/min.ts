import type { Catalogue } from '../../i18n/language';
import { leastOf } from '../../numbers/fraction';
import { both, type PutTogether } from './putting';

const words = {
  parts: { zh: '取下级指标中最低的：{items}', en: 'the least of its parts: {items}' },
  periods: { zh: '取最低的一期', en: 'the least' },
} as const satisfies Catalogue;

/** The least. A part that cannot come down to it has no hand in it. */
export const min: PutTogether = {
  by: 'min',
  words,
  of: (parts) => both(parts, leastOf),
  has: (part, { high }) => part.low.compare(high) <= 0,
};
