import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { written } from '../../model/tried';

/** The target alone. */
export const target: Measure = {
  of: 'target',
  fields: {},
  rules: () => ({ target: 'required', amount: true }),
  blank: 'target',
  same: (row) => textOf(row.target ?? ZERO),
  figure: (_, row) => row.target,
  tell: (_, row) => ({ zh: `目标值${asWritten(row).target}`, en: `target ${asWritten(row).target}` }),
  triedAt: (_, x) => [{ target: written(x) }],
  name: () => 'nameTarget',
  describe: (_, tell) => [tell.say('measureTarget')],
};
