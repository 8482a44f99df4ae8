import type { ScoreAnswer } from '../../../shared/contract/answer';
import { asSent } from '../../../shared/contract/fact-table';
import { LIMITS } from '../../../shared/contract/limits';
import type { ScoreRequest } from '../../../shared/contract/request';
import { ServiceFailure } from '../failure';

/** Halvings before it gives up: sixteenths of a cohort. What does not fit then is too large in itself. */
const HALVINGS = 4;

/**
 * Asks for a cohort; where answering all of it is too much for the service's time or memory, for one half
 * of its units after the other. Every part sends the whole ledger, since ranks, means and quotas need all
 * units: the parts put together are the very answer that one request would have brought.
 */
export async function inParts(
  request: ScoreRequest,
  ask: (request: ScoreRequest) => Promise<ScoreAnswer>,
  halvings = HALVINGS,
): Promise<ScoreAnswer> {
  try {
    return await ask(request);
  } catch (error) {
    const tooLarge = error instanceof ServiceFailure && error.kind === 'too-large';
    const wanted = wantedUnits(request);
    if (!tooLarge || halvings === 0 || wanted.length < 2 || !isTaken(request)) throw error;
    const middle = Math.ceil(wanted.length / 2);
    const first = await inParts({ ...request, only: wanted.slice(0, middle) }, ask, halvings - 1);
    const second = await inParts({ ...request, only: wanted.slice(middle) }, ask, halvings - 1);
    return { ...first, units: [...first.units, ...second.units] };
  }
}

/** In the order of the cohort, as the answer has them. */
function wantedUnits({ units, only }: ScoreRequest): string[] {
  const ids = units.map(({ id }) => id);
  if (!only) return ids;
  const asked = new Set(only);
  return ids.filter((id) => asked.has(id));
}

/** Whether the service takes such a request at all: a ledger that is too long stays so in every part. */
function isTaken(request: ScoreRequest): boolean {
  const { units, facts } = request;
  if (units.length > LIMITS.units || facts.length > LIMITS.facts) return false;
  return new TextEncoder().encode(JSON.stringify(asSent(request))).byteLength <= LIMITS.bodyBytes;
}
