import { fill, type Catalogue } from '../../i18n/language';
import { rounded, sumOf, textOf, ZERO, type Exact } from '../../numbers/fraction';
import type { GeneralRow } from '../../model/general';
import { asWritten, type Measure } from './measure';

const targetOf = ({ target }: GeneralRow) => target ?? ZERO;
const valueOf = ({ value }: GeneralRow) => value ?? ZERO;

const quotientOf = (row: GeneralRow): Exact | null => (targetOf(row).compare(0) > 0 ? valueOf(row).div(targetOf(row)) : null);

const words = {
  told: { zh: '完成{value}，目标{target}，完成率{percent}%', en: 'done {value}, target {target}, rate {percent}%' },
  none: { zh: '完成{value}，目标{target}，目标不大于0，算不出完成率', en: 'done {value}, target {target}; the target is not above 0, so there is no rate' },
  name: { zh: '完成率', en: 'the rate of completion' },
  rule: { zh: '取数：完成率，即完成数除以目标数；目标数不大于0的，文件没有写怎么计，待定', en: 'figure: the rate of completion, what is done over the target; with a target not above 0 the document is silent, and it stays open' },
} as const satisfies Catalogue;

/** Value over target. A target that is not above 0 gives no quotient. */
export const ratio: Measure = {
  of: 'ratio',
  fields: () => ({}),
  rules: () => ({ value: 'required', target: 'required', amount: true }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(targetOf(row))}`,
  figure: (_, row) => quotientOf(row),
  summed(rows) {
    const targets = sumOf(rows.map(targetOf));
    return targets.compare(0) > 0 ? sumOf(rows.map(valueOf)).div(targets) : null;
  },
  words,
  tell(_, row, language) {
    const x = quotientOf(row);
    return x === null ? fill(words.none, language, asWritten(row)) : fill(words.told, language, { ...asWritten(row), percent: textOf(rounded(x.mul(100), 4)) });
  },
  triedAt: (_, x) => [{ value: textOf(x.mul(100)), target: '100' }],
  name: () => words.name,
  share: () => true,
  describe: (_, tell) => [tell.put(words.rule)],
};
