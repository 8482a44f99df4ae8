import * as z from 'zod';
import { exact, textOf, ZERO } from '../../numbers/fraction';
import type { Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

interface Spec { low?: number; high?: number; choices?: number[] }

/** The figure that the row gives. */
export const value: Measure<Spec> = {
  of: 'value',
  fields: {
    /** The least and the most that may be given. */
    low: z.number().optional(),
    high: z.number().optional(),
    /** The only figures there are. */
    choices: z.array(z.number()).min(1).optional(),
  },
  rules: ({ low, high, choices }) => ({
    value: 'required', amount: true,
    ...(low === undefined ? {} : { least: low }), ...(high === undefined ? {} : { most: high }), ...(choices ? { oneOf: choices } : {}),
  }),
  blank: 'value',
  same: (row) => textOf(row.value ?? ZERO),
  figure: (_, row) => row.value,
  ends: ({ low, high }) => (low === undefined || high === undefined ? null : { low: exact(low), high: exact(high) }),
  tell: (_, { fact }) => both(rowFigureWords, 'value', { value: String(fact.value) }),
  name: () => 'nameValue',
  describe({ low, high, choices }, tell) {
    const limit = low !== undefined && high !== undefined ? 'measureWithin' : low !== undefined ? 'measureLow' : high !== undefined ? 'measureHigh' : null;
    return [
      tell.say('measureValue'),
      ...(limit ? [tell.say(limit, { low: low ?? '', high: high ?? '' })] : []),
      ...(choices ? [tell.say('measureChoices', { choices: tell.list(choices.map(String)) })] : []),
    ];
  },
};
