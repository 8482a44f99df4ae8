import type { Catalogue } from '../../i18n/language';
import { mostOf } from '../../numbers/fraction';
import { both, type PutTogether } from './putting';

const words = {
  parts: { zh: '取下级指标中最高的：{items}', en: 'the greatest of its parts: {items}' },
  periods: { zh: '取最高的一期', en: 'the greatest' },
} as const satisfies Catalogue;

/** The greatest. A part that cannot reach it has no hand in it. */
export const max: PutTogether = {
  by: 'max',
  words,
  of: (parts) => both(parts, mostOf),
  has: (part, { low }) => part.high.compare(low) >= 0,
};
