import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

/** Value less base. */
export const increase: Measure = {
  of: 'increase',
  fields: {},
  rules: () => ({ value: 'required', base: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(row.value ?? ZERO)} ${textOf(row.base ?? ZERO)}`,
  figure: (_, row) => (row.value ?? ZERO).sub(row.base ?? ZERO),
  tell(_, row) {
    const { value, base } = asWritten(row);
    return both(rowFigureWords, 'increase', { value, base, gap: textOf((row.value ?? ZERO).sub(row.base ?? ZERO)) });
  },
  name: () => 'nameIncrease',
  describe: (_, tell) => [tell.say('measureIncrease')],
};
