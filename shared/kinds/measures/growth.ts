import { fill, type Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { rounded, sumOf, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

const baseOf = ({ base }: GeneralRow) => base ?? ZERO;
const valueOf = ({ value }: GeneralRow) => value ?? ZERO;

const quotientOf = (row: GeneralRow): Exact | null => (baseOf(row).compare(0) > 0 ? valueOf(row).sub(baseOf(row)).div(baseOf(row)) : null);

const words = {
  told: { zh: '本期{value}，基数{base}，增幅{percent}%', en: 'now {value}, base {base}, growth {percent}%' },
  none: { zh: '本期{value}，基数{base}，基数不大于0，算不出增幅', en: 'now {value}, base {base}; the base is not above 0, so there is no growth' },
  name: { zh: '增幅', en: 'the growth' },
  rule: { zh: '取数：增幅，即（本期数－基数）除以基数；基数不大于0的，文件没有写怎么计，待定', en: 'figure: the growth, now less the base, over the base; with a base not above 0 the document is silent, and it stays open' },
} as const satisfies Catalogue;

/** What the value grew by, over the base. A base that is not above 0 gives no quotient. */
export const growth: Measure = {
  of: 'growth',
  fields: () => ({}),
  rules: () => ({ value: 'required', base: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(baseOf(row))}`,
  figure: (_, row) => quotientOf(row),
  summed(rows) {
    const bases = sumOf(rows.map(baseOf));
    return bases.compare(0) > 0 ? sumOf(rows.map(valueOf)).sub(bases).div(bases) : null;
  },
  words,
  tell(_, row, language) {
    const x = quotientOf(row);
    return x === null ? fill(words.none, language, asWritten(row)) : fill(words.told, language, { ...asWritten(row), percent: textOf(rounded(x.mul(100), 4)) });
  },
  triedAt: (_, x) => [{ value: textOf(x.add(1).mul(100)), base: '100' }],
  name: () => words.name,
  share: () => true,
  describe: (_, tell) => [tell.put(words.rule)],
};
