import { score, ScoreRequest } from '../../shared';
import { LIMITS } from '../../shared/contract/limits';
import { json } from '../http/message';
import { requestJson } from '../http/request-json';
import type { ComputingRoute } from './route';

/** Scores one rulebook and year for a whole cohort. */
export const scoreRoute: ComputingRoute = {
  name: 'score',
  method: 'POST',
  path: 'v1/score',
  access: 'caller',
  compute(body, language) {
    const entries = { units: LIMITS.units, facts: LIMITS.facts, only: LIMITS.units };
    const request = requestJson(body, ScoreRequest, entries, language);
    return json(score(request, { language }));
  },
};
