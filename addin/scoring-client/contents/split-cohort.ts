import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { ScoreRequest } from '../../../shared/contract/request';
import { ServiceFailure } from '../failure';

type Ask = (request: ScoreRequest) => Promise<ScoreAnswer>;

interface Parts {
  /** The service's address, for what is said of it. */
  readonly service: string;
  /** Of the answer, as far as it is known beforehand. */
  readonly bytesOfAUnit: number;
  /** Bytes of one answer. */
  readonly most?: number;
}

/** Halvings before it gives up: sixteenths of what was asked for. What does not fit then is too large in itself. */
const HALVINGS = 4;
/**
 * Bytes of one answer. Each part costs the service the whole cohort anew, so that there are to be few; and a browser holds an
 * answer twice, as text and as what it says, and no text of 512 MB at all.
 */
const ANSWER = 64 * 1024 * 1024;

/**
 * Asks for a cohort. What would be a very long answer is asked for in parts from the first; where answering a part is too much
 * for the service's time or memory, one half of its units after the other. Every part sends the whole ledger, since ranks,
 * means and quotas need all units: the parts put together are the very answer that one request would have brought.
 */
export async function inParts(request: ScoreRequest, ask: Ask, { service, bytesOfAUnit, most = ANSWER }: Parts): Promise<ScoreAnswer> {
  const wanted = wantedUnits(request);
  const parts = Math.min(wanted.length, Math.ceil((wanted.length * bytesOfAUnit) / most));
  if (parts < 2) return halved(request, ask, service, HALVINGS);
  const answers: ScoreAnswer[] = [];
  const size = Math.ceil(wanted.length / parts);
  for (let from = 0; from < wanted.length; from += size) {
    answers.push(await halved({ ...request, only: wanted.slice(from, from + size) }, ask, service, HALVINGS));
  }
  return together(answers, service);
}

async function halved(request: ScoreRequest, ask: Ask, service: string, halvings: number): Promise<ScoreAnswer> {
  try {
    return await ask(request);
  } catch (error) {
    const tooLarge = error instanceof ServiceFailure && error.kind === 'too-large';
    const wanted = wantedUnits(request);
    if (!tooLarge || halvings === 0 || wanted.length < 2) throw error;
    const middle = Math.ceil(wanted.length / 2);
    const first = await halved({ ...request, only: wanted.slice(0, middle) }, ask, service, halvings - 1);
    const second = await halved({ ...request, only: wanted.slice(middle) }, ask, service, halvings - 1);
    return together([first, second], service);
  }
}

function together(answers: readonly ScoreAnswer[], service: string): ScoreAnswer {
  const [first] = answers as [ScoreAnswer];
  refuseMixed(answers, service);
  return { ...first, units: answers.flatMap(({ units }) => units) };
}

/** Parts of one answer. A service that was replaced between two of them did not give one answer: throws `ServiceFailure`. */
export function refuseMixed(answers: readonly ScoreAnswer[], service: string): void {
  const heads = answers.map(({ rulebook, engine, fingerprint }) => `${rulebook.version} ${rulebook.hash.slice(0, 12)}, ${engine}, ${fingerprint.slice(0, 12)}`);
  const other = heads.find((head) => head !== heads[0]);
  if (other !== undefined) throw new ServiceFailure('mismatched', { service, detail: `${other} ≠ ${heads[0] ?? ''}` });
}

/** In the order of the cohort, as the answer has them. */
function wantedUnits({ units, only }: ScoreRequest): string[] {
  const ids = units.map(({ id }) => id);
  if (!only) return ids;
  const asked = new Set(only);
  return ids.filter((id) => asked.has(id));
}
