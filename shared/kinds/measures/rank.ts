import * as z from 'zod';
import type { GeneralRow } from '../../model/general';
import { exact, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { written } from '../../model/tried';

interface Spec { end?: 'bottom'; as?: 'share' }

const valueOf = ({ value }: GeneralRow): Exact => value ?? ZERO;
const ofOf = ({ of }: GeneralRow): Exact => of ?? ONE;

/** A published place among so many, counted from the top or from the bottom, or as a share of the list. */
export const rank: Measure<Spec> = {
  of: 'rank',
  fields: {
    end: z.literal('bottom').optional(),
    as: z.literal('share').optional(),
  },
  rules: () => ({ value: 'required', of: 'required', whole: true, low: 1 }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(ofOf(row))}`,
  figure({ end, as }, row) {
    const place = end === 'bottom' ? ofOf(row).sub(valueOf(row)).add(1) : valueOf(row);
    return as === 'share' ? place.div(ofOf(row)) : place;
  },
  place: ({ as }) => as !== 'share',
  tell({ end }, row) {
    const { value, of } = asWritten(row);
    const bottom = textOf(ofOf(row).sub(valueOf(row)).add(1));
    return {
      zh: `第${value}名，共${of}名${end === 'bottom' ? `，倒数第${bottom}` : ''}`,
      en: `place ${value} of ${of}${end === 'bottom' ? `, ${bottom} from the bottom` : ''}`,
    };
  },
  finest: ONE,
  triedAt({ end, as }, x) {
    const of = exact(as === 'share' ? 100 : 20);
    const counted = as === 'share' ? x.mul(of) : x;
    const place = end === 'bottom' ? of.sub(counted).add(1) : counted;
    const listed = counted.d === 1n && place.compare(1) >= 0 && place.compare(of) <= 0;
    return listed ? [{ value: written(place), of: written(of) }] : null;
  },
  name: ({ as }) => (as === 'share' ? 'nameRankShare' : 'nameRank'),
  share: ({ as }) => as === 'share',
  describe: ({ end, as }, tell) => [
    tell.say(as === 'share' ? (end ? 'measureRankShareBottom' : 'measureRankShare') : end ? 'measureRankBottom' : 'measureRank'),
  ],
};
