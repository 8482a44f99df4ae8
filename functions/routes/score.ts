import { itemCount, score, ScoreRequest } from '../../shared';
import { LIMITS } from '../../shared/contract/limits';
import { json } from '../http/message';
import { requestJson, TooMuchAtOnce } from '../http/request-json';
import type { ComputingRoute } from './route';

/** Scores one rulebook and year for a whole cohort. */
export const scoreRoute: ComputingRoute = {
  name: 'score',
  method: 'POST',
  path: 'v1/score',
  access: 'caller',
  compute(body, language, most) {
    const entries = { units: LIMITS.units, facts: LIMITS.facts, only: LIMITS.units };
    const request = requestJson(body, ScoreRequest, entries, language, most);
    if (resultsOf(request) > most) throw new TooMuchAtOnce();
    return json(score(request, { language }));
  },
};

/**
 * A short request can still be much work: it is the units times the items that are worked out. How much the checking of
 * a rulebook is, only the checking tells; so one that comes with the request never passes as little.
 */
const resultsOf = ({ rulebook, units }: ScoreRequest): number =>
  typeof rulebook === 'string' ? units.length * itemCount(rulebook) : Infinity;
