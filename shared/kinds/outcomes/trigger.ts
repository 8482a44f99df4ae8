import * as z from 'zod';
import { both, type Catalogue } from '../../i18n/language';
import type { OutcomeKind } from '../../model/kind';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { ConditionSchema, judge } from '../conditions';
import { describeCondition } from '../parts/condition-words';

/** What follows besides points: a talk, a report, being barred from an award. */
const schema = later(() => closed({
  kind: z.literal('trigger'),
  clause: z.string(),
  /** When it holds. */
  when: ConditionSchema,
  consequence: z.string().optional(),
  eligibility: z.string().optional(),
}));
export type Trigger = z.infer<typeof schema>;

const words = {
  then: { zh: '{when}的：{what}', en: 'where {when}: {what}' },
  noteOpen: { zh: '条款{clause}写的情形是否出现还没有定', en: 'whether what clause {clause} says is the case is still open' },
} as const satisfies Catalogue;

export const trigger: OutcomeKind<Trigger> = {
  kind: 'trigger',
  words,
  schema,
  stage: 'trigger',
  conditions: ({ when }) => [{ when, path: ['when'] }],
  describe: ({ when, consequence, eligibility }, tell) => [
    tell.put(words.then, { when: describeCondition(when, tell), what: consequence === undefined ? tell.eligibility(eligibility ?? '') : tell.consequence(consequence) }),
  ],
  exact: (specs) => (verdicts) => {
    for (const { when, clause, consequence, eligibility } of specs) {
      for (let unit = 0; unit < verdicts.run.units.length; unit++) {
        if (verdicts.run.unitInvalid(unit)) continue;
        const state = judge(when, unit, verdicts.bench);
        if (state === 'possible') verdicts.note(unit, 'PENDING', both(words, 'noteOpen', { clause }));
        if (state !== 'certain') continue;
        if (consequence !== undefined) verdicts.addConsequence(unit, consequence, clause);
        if (eligibility !== undefined) verdicts.addEligibility(unit, eligibility, clause);
      }
    }
  },
};
