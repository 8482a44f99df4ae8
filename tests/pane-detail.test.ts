import { describe, expect, it } from 'vitest';
import { builtIn, score } from '../shared';
import { readSheets } from '../scripts/samples/evaluate';
import { samples } from '../scripts/samples';
import { explainUnit } from '../workbook/results/explanation';
import { followings, unitsWithFollowings } from '../workbook/results/followings';
import { nearCohort, nearnessOf } from '../workbook/results/nearness';
import { prepare, scorableTimes } from '../workbook/results/prepare-request';
import type { Scoring } from '../workbook/results/scoring';
import { pendingOf, unitsWithOpenRows } from '../workbook/results/todo';
import { withEventsOf } from './lib/less-detail';

/** What the pane shows of an answer, given the events of these units. */
const shownWith = (scoring: Scoring, units: readonly string[]): Scoring => ({ ...scoring, answer: withEventsOf(scoring.answer, units) });

describe('the pane shows the same with the events that it asks for as with all', () => {
  it.each(samples.map(({ file, book }) => [file, book] as const))('in %s', (_file, { sheets }) => {
    for (const { ledger, when } of readSheets(sheets).ledgers.flatMap(scorableTimes)) {
      const { rulebook } = ledger;
      if (!rulebook) throw new Error('a sample without a rulebook');
      const document = ledger.edition?.rulebook ?? builtIn.detail(rulebook.id);
      const whole: Scoring = { ledger, rulebook, when, answer: score(builtIn, prepare(ledger, when).request, { language: 'zh' }) };
      const { answer } = whole;
      const nothing = shownWith(whole, []);

      expect(pendingOf({ answer: withEventsOf(answer, unitsWithOpenRows(nothing.answer)), ledger, language: 'zh' }, document)).toEqual(pendingOf({ answer, ledger, language: 'zh' }, document));
      expect(followings(shownWith(whole, unitsWithFollowings(nothing.answer)), document)).toEqual(followings(whole, document));
      expect(nearCohort(nothing, 1)).toEqual(nearCohort(whole, 1));
      for (const { unit } of answer.units) {
        const opened = shownWith(whole, [unit]);
        expect(explainUnit(opened, document, unit, 'zh')).toEqual(explainUnit(whole, document, unit, 'zh'));
        const [near, nearToo] = [opened, whole].map((scoring) => nearnessOf(scoring, scoring.answer.units.find((each) => each.unit === unit)!));
        expect(near).toEqual(nearToo);
      }
    }
  });
});
