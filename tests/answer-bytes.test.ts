import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn, type ScoreRequest } from '../shared';
import { tableOf } from '../shared/contract/fact-table';
import { details } from '../shared/contract/request';
import { score, scoreInJson } from '../shared/engine/score';
import { request as randomRequest } from '../shared/engine/general/testing/random-request';
import { answersHere } from '../shared/service/answer';
import { textOf } from '../shared/service/reply';
import { ownCases } from './lib/cases';
import { someRequest } from './lib/ledgers';
import { references } from './reference';

const here = answersHere(builtIn);

function answered(request: unknown, language: 'zh' | 'en'): string {
  const reply = here({ path: '/api/v1/score', body: new TextEncoder().encode(JSON.stringify(request)), language });
  expect(reply.status).toBe(200);
  return textOf(reply);
}

/** Through the service: rows one by one, rows as a table, and what the engine gives as an object must be one text. */
function expectOneText(request: ScoreRequest): void {
  for (const detail of details) {
    for (const language of ['zh', 'en'] as const) {
      const asked = { ...request, detail };
      const text = answered(asked, language);
      expect(answered({ ...asked, facts: tableOf(request.facts) }, language)).toBe(text);
      expect(JSON.stringify(score(builtIn, asked, { language }))).toBe(text);
      expect(new TextDecoder().decode(scoreInJson(builtIn, asked, { language }))).toBe(text);
    }
  }
}

describe('the answer is the same byte for byte, as rows or as a table, written at once or made first', () => {
  it.each([...ownCases()])('in every case of %s', (_, cases) => {
    for (const { request } of cases) {
      const text = answered(request, 'zh');
      // A case may write the text of a year.
      expect(answered({ ...request, facts: tableOf(request.facts) }, 'zh')).toBe(text);
    }
  });

  it.each(Object.values(references).map((reference) => [reference.id, reference] as const))('for random ledgers of %s', (_, reference) => {
    fc.assert(fc.property(someRequest(reference, { spoilt: 0.1, complete: false, recorded: 0.1 }), expectOneText), { numRuns: 12 });
  }, 60_000);

  it('for random rulebooks of the general words', () => {
    fc.assert(fc.property(randomRequest, (request) => expectOneText(request as unknown as ScoreRequest)), { numRuns: 25 });
  }, 60_000);
});
