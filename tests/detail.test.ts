import { describe, expect, it } from 'vitest';
import { ScoreRequest } from '../shared';
import { score } from './lib/built-in';
import { ownCases } from './lib/cases';
import { totalsOf, withoutEvents } from './lib/less-detail';

describe('an answer with less detail', () => {
  for (const [id, cases] of ownCases()) {
    it(`${id}: is the whole answer without what the detail leaves out, to the byte`, () => {
      for (const { name, request } of cases) {
        const asked = ScoreRequest.parse(request);
        const full = score(asked);
        const less = (detail: unknown): string => JSON.stringify(score(ScoreRequest.parse({ ...asked, detail })));
        expect(less('full'), name).toBe(JSON.stringify(full));
        expect(less(null), name).toBe(JSON.stringify(full));
        expect(less('items'), name).toBe(JSON.stringify(withoutEvents(full)));
        expect(less('totals'), name).toBe(JSON.stringify(totalsOf(full)));
      }
    });
  }

  it('is refused where the detail is none of the three', () => {
    const refused = ScoreRequest.safeParse({ rulebook: 'x', year: 2026, units: [], facts: [], detail: 'brief' });
    expect(refused.error?.issues.map(({ path }) => path)).toEqual([['detail']]);
  });
});
