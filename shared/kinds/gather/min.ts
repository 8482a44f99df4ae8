import type { Catalogue } from '../../i18n/language';
import { leastOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '有几行的，取最小的', en: 'of several rows the least' },
  put: { zh: '取最低', en: 'at the least' },
} as const satisfies Catalogue;

/** The least. */
export const min: Gather = { per: 'min', fields: () => ({}), words, combine: (parts) => spanBy(parts, leastOf), describe: (_, tell) => tell.put(words.rule) };
