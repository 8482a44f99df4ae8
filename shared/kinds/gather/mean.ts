import type { Catalogue } from '../../i18n/language';
import { meanOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '有几行的，取平均', en: 'of several rows the mean' },
  put: { zh: '平均', en: 'in the mean' },
} as const satisfies Catalogue;

/** Their mean. */
export const mean: Gather = { per: 'mean', fields: () => ({}), words, combine: (parts) => spanBy(parts, meanOf), describe: (_, tell) => tell.put(words.rule) };
