import * as z from 'zod';
import type { ConditionKind } from './condition';

/** The unit has one of these grades. */
export const grade: ConditionKind<{ grades: string[] }> = {
  of: 'grade',
  fields: { grades: z.array(z.string()).min(1) },
  after: 'grading',
  judge({ grades }, unit, { standing }) {
    const own = standing?.grade(unit);
    return own === undefined ? 'possible' : own !== null && grades.includes(own) ? 'certain' : 'false';
  },
  tell: ({ grades }, tell) => tell.say('whenGrade', { grades: grades.map((each) => tell.grade(each)).join(tell.say('orEnd')) }),
};
