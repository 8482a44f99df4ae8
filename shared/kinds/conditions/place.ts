import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { Pool } from '../../model/general';
import { exact } from '../../numbers/fraction';
import { describePool, percentOf } from '../parts/figure-words';
import { PoolField } from '../parts/measured/pooled';
import { truth, type ConditionKind } from './condition';

interface Spec { end: 'top' | 'bottom'; within?: number; share?: number; pool?: Pool; tie?: 'in' }

const words = {
  top: { zh: '总分在{pool}里排前{within}名', en: 'it is among the first {within} of {pool} by total' },
  bottom: { zh: '总分在{pool}里排后{within}名', en: 'it is among the last {within} of {pool} by total' },
  topShare: { zh: '总分在{pool}里排前{share}（名额舍去小数）', en: 'it is in the first {share} of {pool} by total, places rounded down' },
  bottomShare: { zh: '总分在{pool}里排后{share}（名额舍去小数）', en: 'it is in the last {share} of {pool} by total, places rounded down' },
  tied: { zh: '{what}，边上并列的都算', en: '{what}, those tied at the edge too' },
} as const satisfies Catalogue;

/** The place by total is among the first, or the last, so many or such a share. */
export const place: ConditionKind<Spec> = {
  of: 'place',
  words,
  fields: () => ({
    /** Counted from the first or from the last. */
    end: z.enum(['top', 'bottom']),
    /** So many of the pool. */
    within: z.number().int().min(0).optional(),
    /** A share of the pool, rounded down. */
    share: z.number().optional(),
    /** Among whom; left out: the unit type. */
    pool: PoolField,
    /** All those who are tied at the edge are within. */
    tie: z.literal('in').optional(),
  }),
  after: 'total',
  judge(spec, unit, { standing }) {
    const own = standing?.total(unit);
    if (!standing || !own) return 'false';
    const { end, tie, within, share } = spec;
    const rivals = standing.rivals(unit, spec.pool ?? 'type');
    const { best, worst } = rivals.places(own, end, tie);
    const places = within ?? Number(exact(share ?? 0).mul(rivals.size).floor().n);
    return truth(worst <= places, best <= places);
  },
  tell({ end, share, within, pool, tie }, tell) {
    const top = end === 'top';
    const key = share === undefined ? (top ? words.top : words.bottom) : top ? words.topShare : words.bottomShare;
    const what = tell.put(key, { pool: describePool(pool, tell), within: within ?? '', share: share === undefined ? '' : percentOf(share) });
    return tie === 'in' ? tell.put(words.tied, { what }) : what;
  },
};
