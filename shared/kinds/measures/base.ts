import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { written } from '../../model/tried';

/** The base alone. */
export const base: Measure = {
  of: 'base',
  fields: {},
  rules: () => ({ base: 'required', amount: true }),
  blank: 'base',
  same: (row) => textOf(row.base ?? ZERO),
  figure: (_, row) => row.base,
  tell: (_, row) => ({ zh: `基数${asWritten(row).base}`, en: `base ${asWritten(row).base}` }),
  triedAt: (_, x) => [{ base: written(x) }],
  name: () => 'nameBase',
  describe: (_, tell) => [tell.say('measureBase')],
};
