import { describe, expect, it } from 'vitest';
import { ScoreRequest } from '../shared';
import { differences } from './lib/compare-answer';
import { outsideCases, ownCases, type Case } from './lib/cases';
import { oracles } from './oracle';
import { disagreements } from './oracle/compare';

/** What an evaluation of its own does not say: texts, versions, and how parameters were applied. */
const verdictOf = ({ answer }: Case): unknown => ({
  ...(answer.units ? { units: answer.units } : {}),
  ...(answer.problems ? { problems: answer.problems } : {}),
});

for (const [source, cases] of [['own cases', ownCases()], ['cases from outside', outsideCases()]] as const) {
  for (const [id, oracle] of Object.entries(oracles)) {
    const list = cases.get(id) ?? [];
    describe.skipIf(list.length === 0)(`${id}, ${source}`, () => {
      it.each(list)('the document read a second time says the same: $about', (each) => {
        expect(differences(verdictOf(each), oracle.judge(ScoreRequest.parse(each.request)))).toEqual([]);
      });
      it.each(list)('engine and second reading agree, notes included: $about', (each) => {
        expect(disagreements(ScoreRequest.parse(each.request))).toEqual([]);
      });
    });
  }
}
