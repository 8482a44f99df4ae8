import type { Catalogue } from '../../i18n/language';
import { meanOf } from '../../numbers/fraction';
import { always, both, type PutTogether } from './putting';

const words = {
  parts: { zh: '取下级指标的平均：{items}', en: 'the mean of its parts: {items}' },
  periods: { zh: '取各期的平均', en: 'the mean' },
} as const satisfies Catalogue;

/** Their mean. */
export const mean: PutTogether = { by: 'mean', words, of: (parts) => both(parts, meanOf), has: always };
