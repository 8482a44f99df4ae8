import { fill, type Catalogue } from '../../i18n/language';
import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

const words = {
  told: { zh: '基数{base}', en: 'base {base}' },
  name: { zh: '基数', en: 'the base' },
  rule: { zh: '取数：基数', en: 'figure: the base' },
} as const satisfies Catalogue;

/** The base alone. */
export const base: Measure = {
  of: 'base',
  fields: () => ({}),
  rules: () => ({ base: 'required', amount: true }),
  blank: 'base',
  same: (row) => textOf(row.base ?? ZERO),
  figure: (_, row) => row.base,
  triedAt: (_, x) => [{ base: textOf(x) }],
  words,
  tell: (_, row, language) => fill(words.told, language, asWritten(row)),
  name: () => words.name,
  describe: (_, tell) => [tell.put(words.rule)],
};
