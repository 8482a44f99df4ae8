import { fill, type Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { amid } from '../../model/tried';

const words = {
  told: { zh: '数值{value}，目标{target}，相差{x}', en: 'figure {value}, target {target}, difference {x}' },
  name: { zh: '与目标的差', en: 'the difference from the target' },
  rule: { zh: '取数：数值减去目标值', en: 'figure: what is entered less the target' },
} as const satisfies Catalogue;

const differenceOf = (row: GeneralRow): Exact => (row.value ?? ZERO).sub(row.target ?? ZERO);

/** Value less target. */
export const gap: Measure = {
  of: 'gap',
  fields: () => ({}),
  rules: () => ({ value: 'required', target: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(row.value ?? ZERO)} ${textOf(row.target ?? ZERO)}`,
  triedAt: (_, x) => [{ value: textOf(x.add(amid(x))), target: textOf(amid(x)) }],
  figure: (_, row) => differenceOf(row),
  words,
  tell: (_, row, language) => fill(words.told, language, { ...asWritten(row), x: textOf(differenceOf(row)) }),
  name: () => words.name,
  describe: (_, tell) => [tell.put(words.rule)],
};
