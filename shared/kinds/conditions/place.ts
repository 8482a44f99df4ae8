import * as z from 'zod';
import type { Pool, Span, Standing } from '../../model/general';
import { exact } from '../../numbers/fraction';
import { describePool, percentOf } from '../parts/figure-words';
import { PoolField } from '../parts/measured/pooled';
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
    const members = standing.poolOf(unit, spec.pool ?? 'type');
    const { best, worst } = reachable(standing, unit, own, members, { end, tie });
    const places = within ?? Number(exact(share ?? 0).mul(members.length).floor().n);
    return truth(worst <= places, best <= places);
  },
  tell({ end, share, within, pool, tie }, tell) {
    const top = end === 'top';
    const key = share === undefined ? (top ? 'whenTop' : 'whenBottom') : top ? 'whenTopShare' : 'whenBottomShare';
    const what = tell.say(key, { pool: describePool(pool, tell), within: within ?? '', share: share === undefined ? '' : percentOf(share) });
    return tie === 'in' ? tell.say('whenTied', { what }) : what;
  },
};

/** The best and the worst place by total that a unit may have among those; invalid others may stand anywhere. */
export function reachable(standing: Standing, unit: number, own: Span, members: readonly number[], { end, tie }: { end: 'top' | 'bottom'; tie?: 'in' | undefined }): { best: number; worst: number } {
  let [worst, best] = [1, 1];
  for (const other of members) {
    if (other === unit) continue;
    const span = standing.total(other);
    if (!span) {
      worst++;
      continue;
    }
    // From the bottom the lesser total goes before.
    const top = end === 'top';
    const mayPass = top ? span.high.compare(own.low) : own.high.compare(span.low);
    const passes = top ? span.low.compare(own.high) : own.low.compare(span.high);
    if (tie === 'in' ? mayPass > 0 : mayPass >= 0) worst++;
    if (passes > 0) best++;
  }
  return { best, worst };
}
