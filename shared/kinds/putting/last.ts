import type { Catalogue } from '../../i18n/language';
import { always, type PutTogether, type Weighed } from './putting';

const words = {
  periods: { zh: '取最后一期', en: 'the last' },
} as const satisfies Catalogue;

/** Of periods alone: the last of them. */
export const last: PutTogether = { by: 'last', words, of: (parts) => parts[parts.length - 1] as Weighed, has: always };
