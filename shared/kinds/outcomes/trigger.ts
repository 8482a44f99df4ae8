import * as z from 'zod';
import { both } from '../../i18n/language';
import { generalWords } from '../../i18n/answers/general';
import type { OutcomeKind } from '../../model/kind';
import { closed } from '../../schema/closed';
import { ConditionSchema, judge } from '../conditions';
import { describeCondition } from '../parts/condition-words';

/** What follows besides points: a talk, a report, being barred from an award. */
const schema = closed({
  kind: z.literal('trigger'),
  clause: z.string(),
  /** When it holds. */
  when: ConditionSchema,
  consequence: z.string().optional(),
  eligibility: z.string().optional(),
});
export type Trigger = z.infer<typeof schema>;

export const trigger: OutcomeKind<Trigger> = {
  kind: 'trigger',
  schema,
  stage: 'trigger',
  conditions: ({ when }) => [{ when, path: ['when'] }],
  describe: ({ when, consequence, eligibility }, tell) => [
    tell.say('triggers', { when: describeCondition(when, tell), what: consequence === undefined ? tell.eligibility(eligibility ?? '') : tell.consequence(consequence) }),
  ],
  exact: (specs) => (verdicts) => {
    for (const { when, clause, consequence, eligibility } of specs) {
      for (let unit = 0; unit < verdicts.run.units.length; unit++) {
        if (verdicts.run.unitInvalid(unit)) continue;
        const state = judge(when, unit, verdicts.bench);
        if (state === 'possible') verdicts.note(unit, 'PENDING', both(generalWords, 'triggerOpen', { clause }));
        if (state !== 'certain') continue;
        if (consequence !== undefined) verdicts.addConsequence(unit, consequence, clause);
        if (eligibility !== undefined) verdicts.addEligibility(unit, eligibility, clause);
      }
    }
  },
};
