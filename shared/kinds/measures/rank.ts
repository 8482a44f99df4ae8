import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { exact, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

interface Spec { end?: 'bottom'; as?: 'share' }

const valueOf = ({ value }: GeneralRow): Exact => value ?? ZERO;
const ofOf = ({ of }: GeneralRow): Exact => of ?? ONE;

const fromBottom = (row: GeneralRow): Exact => ofOf(row).sub(valueOf(row)).add(1);

const words = {
  told: { zh: '第{value}名，共{of}名', en: 'place {value} of {of}' },
  toldBottom: { zh: '第{value}名，共{of}名，倒数第{bottom}', en: 'place {value} of {of}, {bottom} from the bottom' },
  name: { zh: '名次', en: 'the place' },
  share: { zh: '名次占总数的比例', en: 'the place as a share of the list' },
  rule: { zh: '取数：公布的名次', en: 'figure: the published place' },
  ruleBottom: { zh: '取数：倒数名次，即总数－名次＋1', en: 'figure: the place from the bottom, the list less the place plus 1' },
  ruleShare: { zh: '取数：名次除以总数', en: 'figure: the place over the length of the list' },
  ruleShareBottom: { zh: '取数：倒数名次（总数－名次＋1）除以总数', en: 'figure: the place from the bottom, the list less the place plus 1, over the length of the list' },
} as const satisfies Catalogue;

/** A published place among so many, counted from the top or from the bottom, or as a share of the list. */
export const rank: Measure<Spec> = {
  of: 'rank',
  fields: () => ({
    /** Counted from the bottom. */
    end: z.literal('bottom').optional(),
    /** The place over the length of the list. */
    as: z.literal('share').optional(),
  }),
  rules: () => ({ value: 'required', of: 'required', whole: true, least: 1 }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(ofOf(row))}`,
  figure({ end, as }, row) {
    const place = end === 'bottom' ? fromBottom(row) : valueOf(row);
    return as === 'share' ? place.div(ofOf(row)) : place;
  },
  place: ({ as }) => as !== 'share',
  finest: ONE,
  triedAt({ end, as }, x) {
    const of = exact(as === 'share' ? 100 : 20);
    const counted = as === 'share' ? x.mul(of) : x;
    const place = end === 'bottom' ? of.sub(counted).add(1) : counted;
    const listed = counted.d === 1n && place.compare(1) >= 0 && place.compare(of) <= 0;
    return listed ? [{ value: textOf(place), of: textOf(of) }] : null;
  },
  words,
  tell: ({ end }, row, language) => fill(end ? words.toldBottom : words.told, language, { ...asWritten(row), bottom: textOf(fromBottom(row)) }),
  name: ({ as }) => (as === 'share' ? words.share : words.name),
  share: ({ as }) => as === 'share',
  describe: ({ end, as }, tell) => [tell.put(as === 'share' ? (end ? words.ruleShareBottom : words.ruleShare) : end ? words.ruleBottom : words.rule)],
};
