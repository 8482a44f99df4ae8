import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohort } from '../../../scripts/bench/cohort';
import { asSent } from '../../../shared/contract/fact-table';
import { LIMITS } from '../../../shared/contract/limits';
import type { Fact, ScoreRequest } from '../../../shared/contract/request';
import { jsonAsSent, PieceMemory, type Piece } from '../../../shared/contract/request-pieces';
import { bodyOf } from './body';

const textOf = (pieces: Iterable<Piece>): string => [...pieces].map(({ text }) => text).join('');
const request: ScoreRequest = { rulebook: 'beijinggang-2019-village', year: 2019, ...cohort(300), detail: 'totals' };

describe('a request in pieces', () => {
  it('is the JSON of the whole', () => {
    const facts = fc.array(fc.record({ unit: fc.string(), value: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), note: fc.string() }, { requiredKeys: [] }) as fc.Arbitrary<Fact>);
    fc.assert(fc.property(facts, (rows) => void expect(textOf(jsonAsSent({ ...request, facts: rows }))).toBe(JSON.stringify(asSent({ ...request, facts: rows })))));
    expect(textOf(jsonAsSent(request))).toBe(JSON.stringify(asSent(request)));
  });

  it('is more than one piece where it is long, and the same bytes as in one', async () => {
    const long = { ...request, ...cohort(1_000) };
    expect([...jsonAsSent(long)].length).toBeGreaterThan(10);
    const body = await bodyOf({ pieces: () => jsonAsSent(long) });
    expect(await body?.blob?.text()).toBe(JSON.stringify(asSent(long)));
    expect(body?.size).toBe(new TextEncoder().encode(JSON.stringify(asSent(long))).length);
  });

  it('is written anew only where rows are others than in the request before, and says what one says that is written whole', () => {
    const memory = new PieceMemory();
    const { facts } = request;
    const before = [...jsonAsSent(request, memory)];
    const fresh = (next: ScoreRequest): number => {
      const pieces = [...jsonAsSent(next, memory)];
      expect(textOf(pieces)).toBe(JSON.stringify(asSent(next)));
      return pieces.filter((piece) => piece.text !== '' && !before.includes(piece)).reduce((sum, { text }) => sum + text.length, 0);
    };
    const whole = JSON.stringify(asSent(request)).length;
    expect(fresh({ ...request, detail: 'items' })).toBeLessThan(whole / 20);
    const edited = { ...request, facts: facts.map((fact, at) => (at === 700 ? { ...fact, value: 1 } : fact)) };
    expect(fresh(edited)).toBeLessThan(whole / 10);
    // A field that no row had before is another column of all.
    expect(fresh({ ...request, facts: facts.map((fact, at) => (at === 700 ? { ...fact, of: 3 } : fact)) })).toBeGreaterThan(whole / 2);
    expect(fresh({ ...request, facts: facts.slice(0, 600) })).toBeLessThan(whole / 10);
    expect(fresh({ ...request, facts: facts.slice(1) })).toBeGreaterThan(whole / 2);
    expect(fresh({ ...request, facts: [] })).toBeLessThan(whole / 20);
  });

  it('is not sent where its texts are more than the service takes', async () => {
    const piece = 'x'.repeat(16 * 1024 * 1024);
    const many = LIMITS.bodyBytes / piece.length + 1;
    await expect(bodyOf({ pieces: () => Array.from({ length: many }, () => ({ text: piece })) })).rejects.toMatchObject({ kind: 'too-much-text' });
  });
});
