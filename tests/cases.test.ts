import { describe, expect, it } from 'vitest';
import { score, rulebookIds } from './lib/built-in';
import { ScoreRequest } from '../shared';
import { differences } from './lib/compare-answer';
import { outsideCases, ownCases, type Case } from './lib/cases';

const check = ({ request, answer }: Case): void => {
  const found = score(ScoreRequest.parse(request));
  expect(differences(answer, found)).toEqual([]);
};

describe('a rulebook’s own cases', () => {
  const cases = ownCases();
  it.each(rulebookIds())('%s has cases of its own', (id) => {
    expect(cases.get(id)?.length ?? 0).toBeGreaterThan(0);
  });
  for (const [id, list] of cases) {
    for (const each of list) it(`${id}: ${each.about}`, () => check(each));
  }
});

const outside = [...outsideCases()].filter(([id]) => rulebookIds().includes(id));
describe.skipIf(outside.length === 0)('cases from outside', () => {
  for (const [id, list] of outside) {
    for (const each of list) it(`${id}/${each.name}: ${each.about}`, () => check(each));
  }
});
