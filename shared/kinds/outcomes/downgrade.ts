import * as z from 'zod';
import { both, type Catalogue } from '../../i18n/language';
import type { OutcomeKind } from '../../model/kind';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { ConditionSchema, judge } from '../conditions';
import { describeCondition } from '../parts/condition-words';

/** 降等次: the grade falls, never rises; places that come free are not filled. */
const schema = later(() => closed({
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
}));
export type Downgrade = z.infer<typeof schema>;

const words = {
  by: { zh: '{when}的，降{by}个等次，到最低一等为止', en: 'where {when}: down by {by}, not beyond the last grade' },
  to: { zh: '{when}的，降为{grade}；本来更低的不变', en: 'where {when}: down to {grade}; a lower one stays' },
  atMost: { zh: '{when}的，等次最高为{grade}', en: 'where {when}: at most {grade}' },
  free: { zh: '空出来的名额不递补', en: 'places that come free are not filled' },
  noteOpen: { zh: '按条款{clause}是否降等还没有定，等次待定', en: 'whether the grade falls by clause {clause} is still open, and so is the grade' },
} as const satisfies Catalogue;

export const downgrade: OutcomeKind<Downgrade> = {
  kind: 'downgrade',
  words,
  schema,
  stage: 'downgrade',
  conditions: ({ when }) => [{ when, path: ['when'] }],
  describe: ({ when, by, to, atMost }, tell) => [
    tell.put(by !== undefined ? words.by : to !== undefined ? words.to : words.atMost, { when: describeCondition(when, tell), by: by ?? 0, grade: tell.grade(to ?? atMost ?? '') }),
    tell.put(words.free),
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
        verdicts.note(unit, 'PENDING', both(words, 'noteOpen', { clause: spec.clause }));
      }
    }
  },
};

function lowered(order: readonly string[], at: number, { by, to, atMost }: Downgrade): string {
  const target = by !== undefined ? Math.min(at + by, order.length - 1) : order.indexOf(to ?? atMost ?? '');
  return order[Math.max(at, target)] ?? '';
}
