import { fill, type Catalogue } from '../../i18n/language';
import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

const words = {
  told: { zh: '目标值{target}', en: 'target {target}' },
  name: { zh: '目标值', en: 'the target' },
  rule: { zh: '取数：目标值', en: 'figure: the target' },
} as const satisfies Catalogue;

/** The target alone. */
export const target: Measure = {
  of: 'target',
  fields: () => ({}),
  rules: () => ({ target: 'required', amount: true }),
  blank: 'target',
  same: (row) => textOf(row.target ?? ZERO),
  figure: (_, row) => row.target,
  triedAt: (_, x) => [{ target: textOf(x) }],
  words,
  tell: (_, row, language) => fill(words.told, language, asWritten(row)),
  name: () => words.name,
  describe: (_, tell) => [tell.put(words.rule)],
};
