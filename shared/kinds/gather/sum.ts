import type { Catalogue } from '../../i18n/language';
import { sumOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

const words = {
  rule: { zh: '有几行的，相加', en: 'several rows are added up' },
  ofParts: { zh: '有几行的，数值、目标（基数）分别相加后再算', en: 'of several rows the figures and the targets or bases are added up first' },
  put: { zh: '相加', en: 'added' },
} as const satisfies Catalogue;

/** The sum of them. */
export const sum: Gather = {
  per: 'sum',
  fields: () => ({}),
  words,
  combine: (parts) => spanBy(parts, sumOf),
  describe: (_, tell, { sumOfParts }) => tell.put(sumOfParts ? words.ofParts : words.rule),
};
