import { sumOf, textOf, ZERO, rounded } from '../../numbers/fraction';
import type { GeneralRow } from '../../model/general';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

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
    return percent === null ? both(rowFigureWords, 'noRatio', { value, target }) : both(rowFigureWords, 'ratio', { value, target, percent });
  },
  name: () => 'nameRatio',
  share: () => true,
  describe: (_, tell) => [tell.say('measureRatio')],
};
