import { fill, type Catalogue } from '../../i18n/language';
import { ONE, sumOf, textOf, ZERO } from '../../numbers/fraction';
import { inside, lies, Stretch } from '../parts/spans';
import { describeStretch } from '../parts/figure-words';
import { asWritten, type Measure } from './measure';

interface Spec { where?: Stretch }

const words = {
  told: { zh: '计{times}次', en: 'counted {times} {times:time|times}' },
  outside: { zh: '数值{value}，不在计数范围内', en: 'figure {value}, outside what is counted' },
  name: { zh: '次数', en: 'the count' },
  rule: { zh: '取数：次数合计；一行也没有的为0次', en: 'figure: how many there were; no row is none of them' },
  ruleWhere: { zh: '取数：数值{span}的次数合计；一行也没有的为0次', en: 'figure: how many there were with a figure {span}; no row is none of them' },
} as const satisfies Catalogue;

/** How many there were. No row is none of them: 0, never open. */
export const count: Measure<Spec> = {
  of: 'count',
  fields: () => ({
    /** Only rows whose value lies here. */
    where: Stretch.optional(),
  }),
  rules: ({ where }) => (where ? { value: 'required', amount: true } : {}),
  blank: null,
  same: (row) => textOf(row.count),
  passes: ({ where }, row) => where !== undefined && !(row.value !== null && lies(row.value, where)),
  whole: (_, rows) => sumOf(rows.map((row) => row.count)),
  without: ZERO,
  words,
  tell({ where }, row, language) {
    const counts = !where || (row.value !== null && lies(row.value, where));
    return fill(counts ? words.told : words.outside, language, { ...asWritten(row), times: textOf(row.count) });
  },
  finest: ONE,
  triedAt({ where }, x) {
    if (x.d !== 1n || x.compare(0) < 0) return null;
    return x.compare(0) === 0 ? [] : [{ count: textOf(x), ...(where ? { value: textOf(inside(where)) } : {}) }];
  },
  name: () => words.name,
  describe: ({ where }, tell) => [where ? tell.put(words.ruleWhere, { span: describeStretch(where, tell) }) : tell.put(words.rule)],
};
