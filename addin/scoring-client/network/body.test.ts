import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohort } from '../../../scripts/bench/cohort';
import { asSent, jsonAsSent } from '../../../shared/contract/fact-table';
import { LIMITS } from '../../../shared/contract/limits';
import type { Fact, ScoreRequest } from '../../../shared/contract/request';
import { bodyOf } from './body';

const request: ScoreRequest = { rulebook: 'beijinggang-2019-village', year: 2019, ...cohort(300), detail: 'totals' };

describe('a request in pieces', () => {
  it('is the JSON of the whole', () => {
    const facts = fc.array(fc.record({ unit: fc.string(), value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), note: fc.string() }, { requiredKeys: [] }) as fc.Arbitrary<Fact>);
    fc.assert(fc.property(facts, (rows) => void expect([...jsonAsSent({ ...request, facts: rows })].join('')).toBe(JSON.stringify(asSent({ ...request, facts: rows })))));
    expect([...jsonAsSent(request)].join('')).toBe(JSON.stringify(asSent(request)));
  });

  it('is more than one piece where it is long, and the same bytes as in one', async () => {
    const long = { ...request, ...cohort(1_000) };
    expect([...jsonAsSent(long)].length).toBeGreaterThan(10);
    const body = await bodyOf({ pieces: () => jsonAsSent(long) });
    expect(await body?.blob?.text()).toBe(JSON.stringify(asSent(long)));
    expect(body?.size).toBe(new TextEncoder().encode(JSON.stringify(asSent(long))).length);
  });

  it('is not sent where its texts are more than the service takes', async () => {
    const piece = 'x'.repeat(16 * 1024 * 1024);
    const many = LIMITS.bodyBytes / piece.length + 1;
    await expect(bodyOf({ pieces: () => Array.from({ length: many }, () => piece) })).rejects.toMatchObject({ kind: 'too-much-text' });
  });
});
