import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { amid, written } from '../../model/tried';

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
    const x = textOf((row.value ?? ZERO).sub(row.base ?? ZERO));
    return { zh: `数值${value}，基数${base}，相差${x}`, en: `figure ${value}, base ${base}, difference ${x}` };
  },
  triedAt: (_, x) => [{ value: written(x.add(amid(x))), base: written(amid(x)) }],
  name: () => 'nameIncrease',
  describe: (_, tell) => [tell.say('measureIncrease')],
};
