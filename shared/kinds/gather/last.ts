import type { GeneralRow } from '../../model/general';
import { lastMonthOf } from '../../model/time/periods';
import type { Gather } from './gather';

/** The row of the latest period, by its last month. */
export const last: Gather = {
  per: 'last',
  fields: {},
  rules: 'period',
  select(rows) {
    const endOf = ({ fact }: GeneralRow): string => lastMonthOf(fact.period?.trim() ?? '') ?? '';
    const latest = rows.map(endOf).reduce((a, b) => (b > a ? b : a), '');
    return rows.filter((row) => endOf(row) === latest);
  },
  describe: (_, tell) => tell.say('gatherLast'),
};
