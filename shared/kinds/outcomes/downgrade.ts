import * as z from 'zod';
import { both } from '../../i18n/language';
import { generalWords } from '../../i18n/answers/general';
import type { OutcomeKind } from '../../model/kind';
import { closed } from '../../schema/closed';
import { ConditionSchema, judge } from '../conditions';
import { describeCondition } from '../parts/condition-words';

/** 降等次: the grade falls, never rises; places that come free are not filled. */
const schema = closed({
  kind: z.literal('downgrade'),
  clause: z.string(),
  /** When it holds. */
  when: ConditionSchema,
  /** So many grades down, not beyond the last. */
  by: z.number().int().min(1).optional(),
  /** To this grade. */
  to: z.string().optional(),
  /** To no better grade than this. */
  atMost: z.string().optional(),
});
export type Downgrade = z.infer<typeof schema>;

export const downgrade: OutcomeKind<Downgrade> = {
  kind: 'downgrade',
  schema,
  stage: 'downgrade',
  conditions: ({ when }) => [{ when, path: ['when'] }],
  describe: ({ when, by, to, atMost }, tell) => [
    tell.say(by !== undefined ? 'downBy' : to !== undefined ? 'downTo' : 'downAtMost', { when: describeCondition(when, tell), by: by ?? 0, grade: tell.grade(to ?? atMost ?? '') }),
    tell.say('downFree'),
  ],
  exact: (specs, { rulebook }) => (verdicts) => {
    const order = (rulebook.grades ?? []).map(({ code }) => code);
    for (const spec of specs) {
      for (let unit = 0; unit < verdicts.run.units.length; unit++) {
        const grade = verdicts.grade(unit);
        if (grade === null || grade === undefined || verdicts.run.unitInvalid(unit)) continue;
        const lower = lowered(order, order.indexOf(grade), spec);
        if (lower === grade) continue;
        const state = judge(spec.when, unit, verdicts.bench);
        if (state === 'certain') verdicts.setGrade(unit, lower);
        if (state !== 'possible') continue;
        verdicts.setGrade(unit, undefined);
        verdicts.note(unit, 'PENDING', both(generalWords, 'downgradeOpen', { clause: spec.clause }));
      }
    }
  },
};

function lowered(order: readonly string[], at: number, { by, to, atMost }: Downgrade): string {
  const target = by !== undefined ? Math.min(at + by, order.length - 1) : order.indexOf(to ?? atMost ?? '');
  return order[Math.max(at, target)] ?? '';
}
