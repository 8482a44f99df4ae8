import { sumOf, textOf, ZERO, rounded } from '../../numbers/fraction';
import type { GeneralRow } from '../../model/general';
import { asWritten, type Measure } from './measure';
import { written } from '../../model/tried';

const targetOf = ({ target }: GeneralRow) => target ?? ZERO;
const valueOf = ({ value }: GeneralRow) => value ?? ZERO;

/** Value over target. A target that is not above 0 gives no quotient. */
export const ratio: Measure = {
  of: 'ratio',
  fields: {},
  rules: () => ({ value: 'required', target: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(targetOf(row))}`,
  figure: (_, row) => (targetOf(row).compare(0) > 0 ? valueOf(row).div(targetOf(row)) : null),
  summed(rows) {
    const targets = sumOf(rows.map(targetOf));
    return targets.compare(0) > 0 ? sumOf(rows.map(valueOf)).div(targets) : null;
  },
  tell(_, row) {
    const { value, target } = asWritten(row);
    const percent = targetOf(row).compare(0) > 0 ? textOf(rounded(valueOf(row).div(targetOf(row)).mul(100), 4)) : null;
    return {
      zh: `完成${value}，目标${target}${percent === null ? '，目标不大于0，算不出完成率' : `，完成率${percent}%`}`,
      en: `done ${value}, target ${target}${percent === null ? '; the target is not above 0, so there is no rate' : `, rate ${percent}%`}`,
    };
  },
  triedAt: (_, x) => [{ value: written(x.mul(100)), target: '100' }],
  name: () => 'nameRatio',
  share: () => true,
  describe: (_, tell) => [tell.say('measureRatio')],
};
