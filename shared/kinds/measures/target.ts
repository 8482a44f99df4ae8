import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

/** The target alone. */
export const target: Measure = {
  of: 'target',
  fields: {},
  rules: () => ({ target: 'required', amount: true }),
  blank: 'target',
  same: (row) => textOf(row.target ?? ZERO),
  figure: (_, row) => row.target,
  tell: (_, row) => both(rowFigureWords, 'target', { target: asWritten(row).target }),
  name: () => 'nameTarget',
  describe: (_, tell) => [tell.say('measureTarget')],
};
