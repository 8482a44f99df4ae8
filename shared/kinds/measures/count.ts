import { ONE, sumOf, textOf, ZERO } from '../../numbers/fraction';
import { inside, lies, Stretch } from '../parts/spans';
import { describeStretch } from '../parts/figure-words';
import type { Measure } from './measure';
import { written } from '../../model/tried';

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
    const times = textOf(row.count);
    if (!counts) return { zh: `数值${row.fact.value}，不在计数范围内`, en: `figure ${row.fact.value}, outside what is counted` };
    return { zh: `计${times}次`, en: `counted ${times} {count}` .replace('{count}', times === '1' ? 'time' : 'times') };
  },
  finest: ONE,
  triedAt({ where }, x) {
    if (x.d !== 1n || x.compare(0) < 0) return null;
    return x.compare(0) === 0 ? [] : [{ count: written(x), ...(where ? { value: written(inside(where)) } : {}) }];
  },
  name: () => 'nameCount',
  describe: ({ where }, tell) => [where ? tell.say('measureCountWhere', { span: describeStretch(where, tell) }) : tell.say('measureCount')],
};
