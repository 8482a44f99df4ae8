import type { GeneralRow } from '../../model/general';
import { rounded, sumOf, textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

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
    return percent === null ? both(rowFigureWords, 'noGrowth', { value, base }) : both(rowFigureWords, 'growth', { value, base, percent });
  },
  name: () => 'nameGrowth',
  share: () => true,
  describe: (_, tell) => [tell.say('measureGrowth')],
};
