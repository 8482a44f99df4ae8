import { describe, expect, it } from 'vitest';
import { ScoreRequest } from '../shared';
import { differences } from './lib/compare-answer';
import { outsideCases, ownCases, type Case } from './lib/cases';
import { references } from './reference';
import { disagreements } from './reference/compare';

/** What an evaluation of its own does not say: texts, and how a figure came about. */
const wordsAlone = new Set(['notes', 'events', 'name', 'clause', 'message', 'who', 'by', 'attendees', 'raw', 'max', 'min', 'id']);
const verdictOf = ({ answer: { units, problems } }: Case): unknown =>
  JSON.parse(JSON.stringify({ units, problems }, (key, value: unknown) => (wordsAlone.has(key) ? undefined : value)));

for (const [source, cases] of [['own cases', ownCases()], ['cases from outside', outsideCases()]] as const) {
  for (const [id, reference] of Object.entries(references)) {
    const list = cases.get(id) ?? [];
    describe.skipIf(list.length === 0)(`${id}, ${source}`, () => {
      it.each(list)('the document read a second time says the same: $about', (each) => {
        expect(differences(verdictOf(each), reference.judge(ScoreRequest.parse(each.request)))).toEqual([]);
      });
      it.each(list)('engine and second reading agree, notes included: $about', (each) => {
        expect(disagreements(ScoreRequest.parse(each.request))).toEqual([]);
      });
    });
  }
}
