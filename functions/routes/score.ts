import { score, ScoreRequest, type Registry } from '../../shared';
import { LIMITS } from '../../shared/contract/limits';
import { json } from '../http/message';
import { requestJson, TooMuchAtOnce } from '../http/request-json';
import type { ComputingRoute } from './route';

/** Scores one rulebook and year for a whole cohort. */
export const scoreRoute = (registry: Registry): ComputingRoute => ({
  name: 'score',
  method: 'POST',
  path: 'v1/score',
  access: 'caller',
  compute(body, language, most) {
    const entries = { units: LIMITS.units, facts: LIMITS.facts, only: LIMITS.units };
    const request = requestJson(body, ScoreRequest, entries, language, most);
    if (resultsOf(registry, request) > most) throw new TooMuchAtOnce();
    return json(score(registry, request, { language }));
  },
});

/**
 * A short request can still be much work: it is the units times the items that are worked out. How much the checking of
 * a rulebook is, only the checking tells; so one that comes with the request never passes as little.
 */
const resultsOf = (registry: Registry, { rulebook, units }: ScoreRequest): number =>
  typeof rulebook === 'string' ? units.length * registry.itemCount(rulebook) : Infinity;
