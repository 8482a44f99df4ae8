import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inParts } from '../addin/scoring-client/contents/split-cohort';
import { ServiceFailure } from '../addin/scoring-client/failure';
import { details, type ScoreRequest } from '../shared/contract/request';
import { request as anyRequest } from '../shared/engine/general/testing/random-request';
import { someRequest } from './lib/ledgers';
import { score } from './lib/built-in';
import { references } from './reference';

const runs = Number(process.env.KAOHE_RUNS ?? 40);

/** How an answer is divided: bytes foreseen of a unit, bytes of one answer, and units that the service then answers at most. */
const limits = fc.record({ bytesOfAUnit: fc.integer({ min: 0, max: 50 }), most: fc.integer({ min: 1, max: 120 }), takes: fc.integer({ min: 1, max: 6 }) });

async function sameInParts(request: ScoreRequest, { bytesOfAUnit, most, takes }: { bytesOfAUnit: number; most: number; takes: number }): Promise<void> {
  const ask = async (asked: ScoreRequest) => {
    const answer = score(asked);
    if (answer.units.length > takes) throw new ServiceFailure('too-large', { size: '1' });
    return answer;
  };
  const put = await inParts(request, ask, { service: 'http://service', bytesOfAUnit, most });
  expect(JSON.stringify(put)).toBe(JSON.stringify(score(request)));
}

describe('parts of an answer, put together, are the answer that one request brings, to the byte', () => {
  it.each(Object.values(references).map((reference) => [reference.id, reference] as const))('%s', async (_id, reference) => {
    await fc.assert(
      fc.asyncProperty(someRequest(reference, { spoilt: 0.2, complete: false }), limits, fc.constantFrom(...details), async (request, divided, detail) => sameInParts({ ...request, detail }, divided)),
      { numRuns: runs },
    );
  }, 60_000);

  it('rulebooks in the general words, with places, means, quotas and vetoes', async () => {
    await fc.assert(fc.asyncProperty(anyRequest, limits, async (request, divided) => sameInParts(request, divided)), { numRuns: runs * 3 });
  }, 60_000);
});
