import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact, ScoreRequest } from '../../shared/contract/request';
import { contentKey } from './content-key';

const fact: fc.Arbitrary<Fact> = fc.record({ id: fc.string(), unit: fc.constantFrom('青石村', '白水村'), item: fc.constantFrom('V1', 'V2'), value: fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined }) });
const request: fc.Arbitrary<ScoreRequest> = fc.record({ rulebook: fc.constantFrom('a', 'b'), year: fc.integer({ min: 2018, max: 2019 }), units: fc.constant([]), facts: fc.array(fact, { maxLength: 4 }) }) as fc.Arbitrary<ScoreRequest>;

describe('the key of a request', () => {
  it('is the same for the same content alone', () => {
    fc.assert(
      fc.property(request, request, (one, other) => {
        expect(contentKey(one) === contentKey(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(contentKey(structuredClone(one))).toBe(contentKey(one));
      }),
    );
  });

  it('differs wherever one row differs in one letter, or two rows have changed places', () => {
    const rows = Array.from({ length: 20_000 }, (_, index): Fact => ({ id: `台账!A${index}`, unit: '青石村', item: 'V2', value: index % 7 }));
    const made = (facts: readonly Fact[]): string => contentKey({ rulebook: 'a', year: 2019, units: [], facts: [...facts] });
    const each = new Set(rows.map((row) => made([row])));
    expect(each.size).toBe(rows.length);
    const [first, second] = rows as [Fact, Fact];
    expect(made([first, second])).not.toBe(made([second, first]));
  });
});
