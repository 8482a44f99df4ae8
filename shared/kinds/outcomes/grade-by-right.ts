import * as z from 'zod';
import type { Settings, Run } from '../../model/plan';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { rankingWords } from '../../i18n/answers/rankings';
import type { OutcomeKind } from '../../model/kind';

/**
 * The grade that clauses give or forbid outright, whatever the total. What speaks against a unit
 * goes before what speaks for it; where both are there, people are told.
 */
const Step = later(() => closed({
  eligibility: z.string(),
  /** Left out: no grade, since a better one is forbidden. */
  grade: z.string().optional(),
  /** It speaks for the unit: anything above that holds as well contradicts it. */
  earned: z.boolean().optional(),
}));

const schema = later(() => closed({
  kind: z.literal('grade-by-right'),
  clause: z.string(),
  /** The one that prevails first. */
  steps: z.array(Step).min(1),
}));
export type GradeByRight = z.infer<typeof schema>;

export const gradeByRight: OutcomeKind<GradeByRight> = {
  kind: 'grade-by-right',
  schema,
  describe: ({ steps }, tell) => [
    tell.say('rightsOrder'),
    ...steps.map(({ eligibility, grade }) =>
      tell.say(grade === undefined ? 'rightNone' : 'rightGrade', { what: tell.eligibility(eligibility), grade: grade === undefined ? '' : tell.grade(grade) }),
    ),
  ],
  compile,
};

function compile(spec: GradeByRight, settings: Settings): (run: Run) => void {
  const text = (code: string) => settings.rulebook.eligibilities?.[code]?.message ?? code;

  return (run) => {
    for (const unit of run.eligibility.keys()) {
      const holds = spec.steps.filter(({ eligibility }) => run.hasEligibility(unit, eligibility));
      const [first] = holds;
      if (first?.grade !== undefined) run.grade.set(unit, first.grade);
      const barred = holds.find((step) => step.earned && step !== first);
      if (!first || !barred) continue;
      run.note(unit, null, 'CONFLICT', rankingWords.noteGradeBarred, { earned: text(barred.eligibility), bar: text(first.eligibility) });
    }
  };
}
