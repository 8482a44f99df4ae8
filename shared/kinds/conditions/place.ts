import * as z from 'zod';
import type { Pool } from '../../model/general';
import { exact } from '../../numbers/fraction';
import { describePool, percentOf } from '../parts/figure-words';
import { PoolField } from '../parts/pooled';
import { truth, type ConditionKind } from './condition';

interface Spec { end: 'top' | 'bottom'; within?: number; share?: number; pool?: Pool; tie?: 'in' }

/** The place by total is among the first, or the last, so many or such a share. */
export const place: ConditionKind<Spec> = {
  of: 'place',
  fields: {
    end: z.enum(['top', 'bottom']),
    within: z.number().int().min(0).optional(),
    /** A share of the pool, rounded down. */
    share: z.number().optional(),
    pool: PoolField,
    /** All those who are tied at the edge are within. */
    tie: z.literal('in').optional(),
  },
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
    const key = share === undefined ? (top ? 'whenTop' : 'whenBottom') : top ? 'whenTopShare' : 'whenBottomShare';
    const what = tell.say(key, { pool: describePool(pool, tell), within: within ?? '', share: share === undefined ? '' : percentOf(share) });
    return tie === 'in' ? tell.say('whenTied', { what }) : what;
  },
};
