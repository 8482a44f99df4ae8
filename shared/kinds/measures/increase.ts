import { fill, type Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { amid } from '../../model/tried';

const words = {
  told: { zh: '数值{value}，基数{base}，相差{x}', en: 'figure {value}, base {base}, difference {x}' },
  name: { zh: '增量', en: 'the increase' },
  rule: { zh: '取数：数值减去基数', en: 'figure: what is entered less the base' },
} as const satisfies Catalogue;

const differenceOf = (row: GeneralRow): Exact => (row.value ?? ZERO).sub(row.base ?? ZERO);

/** Value less base. */
export const increase: Measure = {
  of: 'increase',
  fields: () => ({}),
  rules: () => ({ value: 'required', base: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(row.value ?? ZERO)} ${textOf(row.base ?? ZERO)}`,
  triedAt: (_, x) => [{ value: textOf(x.add(amid(x))), base: textOf(amid(x)) }],
  figure: (_, row) => differenceOf(row),
  words,
  tell: (_, row, language) => fill(words.told, language, { ...asWritten(row), x: textOf(differenceOf(row)) }),
  name: () => words.name,
  describe: (_, tell) => [tell.put(words.rule)],
};
