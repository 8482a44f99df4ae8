import type { GeneralRow } from '../../model/general';
import { rounded, sumOf, textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { written } from '../../model/tried';

const baseOf = ({ base }: GeneralRow) => base ?? ZERO;
const valueOf = ({ value }: GeneralRow) => value ?? ZERO;

/** What the value grew by, over the base. A base that is not above 0 gives no quotient. */
export const growth: Measure = {
  of: 'growth',
  fields: {},
  rules: () => ({ value: 'required', base: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(baseOf(row))}`,
  figure: (_, row) => (baseOf(row).compare(0) > 0 ? valueOf(row).sub(baseOf(row)).div(baseOf(row)) : null),
  summed(rows) {
    const bases = sumOf(rows.map(baseOf));
    return bases.compare(0) > 0 ? sumOf(rows.map(valueOf)).sub(bases).div(bases) : null;
  },
  tell(_, row) {
    const { value, base } = asWritten(row);
    const percent = baseOf(row).compare(0) > 0 ? textOf(rounded(valueOf(row).sub(baseOf(row)).div(baseOf(row)).mul(100), 4)) : null;
    return {
      zh: `本期${value}，基数${base}${percent === null ? '，基数不大于0，算不出增幅' : `，增幅${percent}%`}`,
      en: `now ${value}, base ${base}${percent === null ? '; the base is not above 0, so there is no growth' : `, growth ${percent}%`}`,
    };
  },
  triedAt: (_, x) => [{ value: written(x.add(1).mul(100)), base: '100' }],
  name: () => 'nameGrowth',
  share: () => true,
  describe: (_, tell) => [tell.say('measureGrowth')],
};
