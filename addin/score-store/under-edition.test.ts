import { describe, expect, it } from 'vitest';
import { builtIn, score } from '../../shared';
import { effect } from '../../workbook/editions/effect';
import { gridOf, outlineOf } from '../../workbook/ledger/testing/fake-book';
import { requestUnder } from './under-edition';
import { ownRules, townBook } from './testing/own-rules';

describe('another edition of the rules', () => {
  const book = townBook({}, [2026], [['青山镇', 2026, 'A3', '', 5]]);
  const source = { workbook: { outline: async () => outlineOf(book), read: async (places: readonly { sheet?: string }[]) => places.map((place) => gridOf(book, place)) }, binding: null, views: builtIn.views() };
  const when = { ledger: '台账', when: { year: 2026, period: null } };

  it('is asked for the same rows, and makes the difference that it makes', async () => {
    const older = ownRules({});
    const newer = ownRules({ version: '2', items: [...older.items, { kind: 'given', code: 'A3', name: '满意度', clause: '三', weight: 10 }] }, 6);
    const requests = await Promise.all([older, newer].map((rules) => requestUnder(rules, when, source)));
    expect(requests.map((request) => request?.facts.length)).toEqual([5, 6]);
    const [before, now] = requests.map((request) => score(builtIn, request!));
    expect(effect(before!, now!).moved.map(({ unit, more }) => [unit, more])).toContainEqual(['青山镇', 5]);
  });

  it('is not asked for where it knows nothing of the ledger', async () => {
    expect(await requestUnder(ownRules({}), { ...when, ledger: '没有' }, source)).toBeNull();
  });
});
