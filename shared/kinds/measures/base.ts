import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

/** The base alone. */
export const base: Measure = {
  of: 'base',
  fields: {},
  rules: () => ({ base: 'required', amount: true }),
  blank: 'base',
  same: (row) => textOf(row.base ?? ZERO),
  figure: (_, row) => row.base,
  tell: (_, row) => both(rowFigureWords, 'base', { base: asWritten(row).base }),
  name: () => 'nameBase',
  describe: (_, tell) => [tell.say('measureBase')],
};
