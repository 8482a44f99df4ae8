import type { Catalogue } from '../../i18n/language';
import { mostOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '有几行的，取最大的', en: 'of several rows the greatest' },
  put: { zh: '取最高', en: 'at the most' },
} as const satisfies Catalogue;

/** The greatest. */
export const max: Gather = { per: 'max', fields: () => ({}), words, combine: (parts) => spanBy(parts, mostOf), describe: (_, tell) => tell.put(words.rule) };
