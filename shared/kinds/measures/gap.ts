import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

/** Value less target. */
export const gap: Measure = {
  of: 'gap',
  fields: {},
  rules: () => ({ value: 'required', target: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(row.value ?? ZERO)} ${textOf(row.target ?? ZERO)}`,
  figure: (_, row) => (row.value ?? ZERO).sub(row.target ?? ZERO),
  tell(_, row) {
    const { value, target } = asWritten(row);
    return both(rowFigureWords, 'gap', { value, target, gap: textOf((row.value ?? ZERO).sub(row.target ?? ZERO)) });
  },
  name: () => 'nameGap',
  describe: (_, tell) => [tell.say('measureGap')],
};
