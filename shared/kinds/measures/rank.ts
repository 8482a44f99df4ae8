import * as z from 'zod';
import type { GeneralRow } from '../../model/general';
import { ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

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
  rules: () => ({ value: 'required', of: 'required', whole: true, least: 1 }),
  blank: 'value',
  same: (row) => `${textOf(valueOf(row))} ${textOf(ofOf(row))}`,
  figure({ end, as }, row) {
    const place = end === 'bottom' ? ofOf(row).sub(valueOf(row)).add(1) : valueOf(row);
    return as === 'share' ? place.div(ofOf(row)) : place;
  },
  place: ({ as }) => as !== 'share',
  tell({ end }, row) {
    const { value, of } = asWritten(row);
    if (end !== 'bottom') return both(rowFigureWords, 'rank', { value, of });
    return both(rowFigureWords, 'rankBottom', { value, of, bottom: textOf(ofOf(row).sub(valueOf(row)).add(1)) });
  },
  name: ({ as }) => (as === 'share' ? 'nameRankShare' : 'nameRank'),
  share: ({ as }) => as === 'share',
  describe: ({ end, as }, tell) => [
    tell.say(as === 'share' ? (end ? 'measureRankShareBottom' : 'measureRankShare') : end ? 'measureRankBottom' : 'measureRank'),
  ],
};
