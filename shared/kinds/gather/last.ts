import type { Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { lastMonthOf } from '../../model/time/periods';
import type { Gather } from './gather';

const words = {
  rule: { zh: '有几行的，取期次最晚的一行', en: 'of several rows the one of the latest period' },
  put: { zh: '取最后一期', en: 'of the last period' },
} as const satisfies Catalogue;

/** The row of the latest period, by its last month. */
export const last: Gather = {
  per: 'last',
  fields: () => ({}),
  words,
  rules: 'period',
  select(rows) {
    const endOf = ({ fact }: GeneralRow): string => lastMonthOf(fact.period?.trim() ?? '') ?? '';
    const latest = rows.map(endOf).reduce((a, b) => (b > a ? b : a), '');
    return rows.filter((row) => endOf(row) === latest);
  },
  describe: (_, tell) => tell.put(words.rule),
};
