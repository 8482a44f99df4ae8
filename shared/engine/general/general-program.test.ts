import { describe, expect, it } from 'vitest';
import { createRegistry, score, ScoreRequest } from '../..';

const measured = (code: string, over: object = {}): object => ({ kind: 'measured', code, name: code, clause: '1', weight: 10, measure: { of: 'value' }, scale: { by: 'same' }, ...over });
const asked = (items: object[]): ScoreRequest =>
  ScoreRequest.parse({
    rulebook: { format: 'kaohe-rulebook/1', id: 'own', version: '1', title: 'own', source: { title: 'own' }, period: 'year', unitTypes: [{ code: 't', name: 't' }], outcomes: [], total: {}, items },
    year: 2019,
    units: [{ id: '甲', type: 't' }],
    facts: [{ unit: '甲', item: 'A1999', year: 2019, value: 0 }],
  });

describe('items that hang on each other', () => {
  it('are worked out however long the chain is, from its end', () => {
    const items = Array.from({ length: 2000 }, (_, at) => measured(`A${at}`, at < 1999 ? { absent: 'full', zero: { of: 'item', item: `A${at + 1}`, above: 0 } } : {}));
    const scores = score(createRegistry({}), asked(items)).units[0]?.items.map((item) => item.score);
    // Each comes to nothing where the next one does not: every other one stands.
    expect(scores).toEqual(items.map((_, at) => (at % 2 === 0 ? 10 : 0)));
  });
});
