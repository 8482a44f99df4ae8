import type { Registry } from '../../../shared';
import { LIMITS } from '../../../shared/contract/limits';
import type { ScoreRequest } from '../../../shared/contract/request';
import { ServiceFailure } from '../failure';

/** Bytes of an answer for each unit, each of its items and each of its rows: a little more than was measured. */
const BYTES = { unit: 400, item: 200, row: 120 };

/** How many bytes of an answer one unit comes to, as far as can be known before it is asked for. */
export function bytesOfAUnit(registry: Registry, { rulebook, units, facts, detail }: ScoreRequest): number {
  if (detail === 'totals') return BYTES.unit;
  const own = typeof rulebook === 'string' ? null : rulebook['items'];
  const items = typeof rulebook === 'string' ? registry.itemCount(rulebook) : Array.isArray(own) ? own.length : 0;
  const rows = detail === 'items' ? 0 : facts.length / Math.max(1, units.length);
  return BYTES.unit + BYTES.item * items + BYTES.row * rows;
}

/** What the service takes in no part is not sent to it: what is compared must be seen whole. Throws `ServiceFailure`. */
export function refuseTooMany({ units, facts }: Pick<ScoreRequest, 'units' | 'facts'>): void {
  const beyond = (kind: 'too-many-rows' | 'too-many-units', count: number, limit: number): void => {
    if (count > limit) throw new ServiceFailure(kind, { count, limit, over: count - limit });
  };
  beyond('too-many-rows', facts.length, LIMITS.facts);
  beyond('too-many-units', units.length, LIMITS.units);
}
