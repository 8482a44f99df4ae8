import { textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { amid, written } from '../../model/tried';

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
    const x = textOf((row.value ?? ZERO).sub(row.target ?? ZERO));
    return { zh: `数值${value}，目标${target}，相差${x}`, en: `figure ${value}, target ${target}, difference ${x}` };
  },
  triedAt: (_, x) => [{ value: written(x.add(amid(x))), target: written(amid(x)) }],
  name: () => 'nameGap',
  describe: (_, tell) => [tell.say('measureGap')],
};
