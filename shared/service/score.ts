import { LIMITS } from '../contract/limits';
import { ScoreRequest } from '../contract/request';
import type { Registry } from '../engine/registry';
import { scoreInJson, type Scorable } from '../engine/score';
import type { NewHash } from '../provenance/hashing';
import { tooManyBytes } from '../rules/limits';
import type { Compute } from './computing';
import { tooLongRulebook } from './json-size';
import { plainRequest } from './plain/plain-request';
import { invalid, Refused } from './problem';
import { jsonReply } from './reply';
import { requestJson, TooMuchAtOnce } from './request-json';

const entries = { units: LIMITS.units, facts: LIMITS.facts, only: LIMITS.units };

/** Scores one rulebook and year for a whole cohort. */
export const computeScore = (registry: Registry, newHash?: NewHash): Compute => (body, language, most) => {
  const request = plainRequest(body, entries, most, refuseTooLarge) ?? carefully(body, most);
  refuseTooManyResults(registry, request);
  if (resultsOf(registry, request) > most) throw new TooMuchAtOnce();
  return jsonReply(scoreInJson(registry, request, { language, ...(newHash && { newHash }) }));
};

/** The usual way: every fault is found, and said. */
function carefully(body: Uint8Array, most: number): Scorable {
  refuseTooLarge(body);
  return requestJson(body, ScoreRequest, entries, most);
}

/**
 * A short request can still be much work: it is the units times the items that are worked out. How much the checking of
 * a rulebook is, only the checking tells; so one that comes with the request never passes as little.
 */
const resultsOf = (registry: Registry, { rulebook, units }: Scorable): number =>
  typeof rulebook === 'string' ? units.length * registry.itemCount(rulebook) : Infinity;

/** A short request can name more results than there is room for. */
function refuseTooManyResults(registry: Registry, { rulebook, units }: Scorable): void {
  const own = typeof rulebook === 'string' ? null : rulebook['items'];
  const items = typeof rulebook === 'string' ? registry.itemCount(rulebook) : Array.isArray(own) ? own.length : 0;
  const count = units.length * items;
  if (count > LIMITS.results) throw new Refused('too-large', 'tooManyResults', { count, limit: LIMITS.results });
}

/** A rulebook that is far too large is refused before it is parsed. */
function refuseTooLarge(body: Uint8Array): void {
  const bytes = tooLongRulebook(body);
  if (bytes === null) return;
  throw invalid([{ ...tooManyBytes(bytes), pointer: '/rulebook' }]);
}
