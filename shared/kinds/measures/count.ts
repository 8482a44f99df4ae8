import { sumOf, textOf, ZERO } from '../../numbers/fraction';
import { lies, Stretch } from '../parts/spans';
import { describeStretch } from '../parts/figure-words';
import type { Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

interface Spec { where?: Stretch }

/** How many there were. No row is none of them: 0, never open. */
export const count: Measure<Spec> = {
  of: 'count',
  fields: {
    /** Only rows whose value lies here. */
    where: Stretch.optional(),
  },
  rules: ({ where }) => (where ? { value: 'required', amount: true } : {}),
  blank: null,
  same: (row) => textOf(row.count),
  passes: ({ where }, row) => where !== undefined && !(row.value !== null && lies(row.value, where)),
  whole: (_, rows) => sumOf(rows.map((row) => row.count)),
  without: ZERO,
  tell({ where }, row) {
    const counts = !where || (row.value !== null && lies(row.value, where));
    return counts ? both(rowFigureWords, 'count', { count: textOf(row.count) }) : both(rowFigureWords, 'notCounted', { value: String(row.fact.value) });
  },
  name: () => 'nameCount',
  describe: ({ where }, tell) => [where ? tell.say('measureCountWhere', { span: describeStretch(where, tell) }) : tell.say('measureCount')],
};
