import { score, ScoreRequest, type Registry } from '../../shared';
import { LIMITS } from '../../shared/contract/limits';
import { tooManyBytes } from '../../shared/rules/limits';
import { tooLongRulebook } from '../http/json-size';
import { json } from '../http/message';
import { invalid } from '../http/problem';
import { requestJson, TooMuchAtOnce } from '../http/request-json';
import { addresses } from './addresses';
import type { ComputingRoute } from './route';

/** Scores one rulebook and year for a whole cohort. */
export const scoreRoute = (registry: Registry): ComputingRoute => ({
  ...addresses.score,
  access: 'caller',
  compute(body, language, most) {
    refuseTooLarge(body);
    const entries = { units: LIMITS.units, facts: LIMITS.facts, only: LIMITS.units };
    const request = requestJson(body, ScoreRequest, entries, most);
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

/** A rulebook that is far too large is refused before it is parsed. */
function refuseTooLarge(body: Uint8Array): void {
  const bytes = tooLongRulebook(body);
  if (bytes === null) return;
  throw invalid([{ ...tooManyBytes(bytes), pointer: '/rulebook' }]);
}
