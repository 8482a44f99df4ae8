import type { Catalogue } from '../../i18n/language';
import { sumOf } from '../../numbers/fraction';
import { always, both, type PutTogether } from './putting';

const words = {
  parts: { zh: '下级指标相加：{items}', en: 'its parts added up: {items}' },
  periods: { zh: '各期相加', en: 'added up' },
} as const satisfies Catalogue;

/** Added up. */
export const sum: PutTogether = { by: 'sum', words, of: (parts) => both(parts, sumOf), has: always };
