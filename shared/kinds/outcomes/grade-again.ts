import * as z from 'zod';
import { NOTHING, plus, type Scaled } from '../../numbers/scaled';
import type { Settings, Run } from '../../model/plan';
import { hasRows, type Frame } from '../../model/frame';
import { NONE } from '../../model/rows/rows';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { gradeWords } from '../../i18n/answers/grades';
import type { OutcomeKind } from '../../model/kind';
import { line } from './grades';

/**
 * The poor grade twice in a row. The assessment before is the last earlier period for which the unit
 * has rows; one that was not held does not interrupt. It is judged by today's parameters and by its
 * range: all of it below the line is the poor grade, though something in it is open; where only part
 * of it lies below nothing follows, and people are told.
 */
const schema = later(() => closed({
  kind: z.literal('grade-again'),
  clause: z.string(),
  /** The poor grade. */
  grade: z.string(),
  /** The line below which a total has that grade. */
  below: closed({ parameter: z.string() }),
  consequence: z.string(),
  /** Rows of these items do not make an assessment. */
  apartFrom: closed({ items: z.array(z.string()) }).optional(),
}));
export type GradeAgain = z.infer<typeof schema>;

export const gradeAgain: OutcomeKind<GradeAgain> = {
  kind: 'grade-again',
  schema,
  describe: ({ grade, consequence }, tell) => [tell.say('gradeAgain', { grade: tell.grade(grade), what: tell.consequence(consequence) }), tell.say('gradeAgainHeld')],
  compile,
};

function compile(spec: GradeAgain, settings: Settings): (run: Run) => void {
  const limit = line(settings, spec.below.parameter);
  const apart = new Set(spec.apartFrom?.items ?? []);

  return (run) => {
    const earlier = [...run.frames.values()].filter((frame) => frame.period < run.now.period);
    earlier.sort((a, b) => (a.period < b.period ? 1 : -1));
    for (let unit = 0; unit < run.units.length; unit++) {
      if (run.isInvalid(unit) || limit === null || run.grade.get(unit) !== spec.grade) continue;
      const before = earlier.find((frame) => isAssessed(run, frame, unit));
      if (!before) continue;
      const { low, high } = totalOf(run, before, unit);
      if (low < limit && high >= limit) run.note(unit, null, 'PENDING', gradeWords.earlierOpen, { period: before.period });
      else if (high < limit) run.addConsequence(unit, { code: spec.consequence, row: NONE, period: null });
    }
  };

  function isAssessed(run: Run, frame: Frame, unit: number): boolean {
    return run.compiled.items.some(
      (item) => !apart.has(item.code) && hasRows(frame, item.index * run.units.length + unit),
    );
  }
}

/** What the total of an earlier period can come to. */
function totalOf(run: Run, frame: Frame, unit: number): { low: Scaled; high: Scaled } {
  let [low, high] = [NOTHING, NOTHING];
  for (const item of run.compiled.items) {
    if (!item.points || !item.applies[run.typeOf(unit)]) continue;
    const slot = item.index * run.units.length + unit;
    low = plus(low, frame.lowOf(slot));
    high = plus(high, frame.highOf(slot));
  }
  return { low, high };
}
