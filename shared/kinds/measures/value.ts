import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact, textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

interface Spec { low?: number; high?: number; choices?: number[] }

const words = {
  told: { zh: '数值{value}', en: 'figure {value}' },
  name: { zh: '数值', en: 'the figure' },
  rule: { zh: '取数：填写的数值', en: 'figure: what is entered' },
  within: { zh: '数值只能在{low}至{high}之间', en: 'only from {low} to {high}' },
  low: { zh: '数值不能低于{low}', en: 'not below {low}' },
  high: { zh: '数值不能高于{high}', en: 'not above {high}' },
  choices: { zh: '数值只能是{choices}', en: 'only {choices}' },
} as const satisfies Catalogue;

/** The figure that the row gives. */
export const value: Measure<Spec> = {
  of: 'value',
  fields: () => ({
    /** The least that may be given. */
    low: z.number().optional(),
    /** The most that may be given. */
    high: z.number().optional(),
    /** The only figures there are. */
    choices: z.array(z.number()).min(1).optional(),
  }),
  rules: ({ low, high, choices }) => ({
    value: 'required', amount: true,
    ...(low === undefined ? {} : { least: low }), ...(high === undefined ? {} : { most: high }), ...(choices ? { oneOf: choices } : {}),
  }),
  blank: 'value',
  same: (row) => textOf(row.value ?? ZERO),
  figure: (_, row) => row.value,
  ends: ({ low, high }) => (low === undefined || high === undefined ? null : { low: exact(low), high: exact(high) }),
  triedAt: (_, x) => [{ value: textOf(x) }],
  words,
  tell: (_, row, language) => fill(words.told, language, asWritten(row)),
  name: () => words.name,
  describe({ low, high, choices }, tell) {
    const limit = low !== undefined && high !== undefined ? words.within : low !== undefined ? words.low : high !== undefined ? words.high : null;
    return [
      tell.put(words.rule),
      ...(limit ? [tell.put(limit, { low: low ?? '', high: high ?? '' })] : []),
      ...(choices ? [tell.put(words.choices, { choices: tell.list(choices.map(String)) })] : []),
    ];
  },
};
