import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { ConditionKind } from './condition';

const words = {
  is: { zh: '等次为{grades}', en: 'the grade is {grades}' },
} as const satisfies Catalogue;

/** The unit has one of these grades. */
export const grade: ConditionKind<{ grades: string[] }> = {
  of: 'grade',
  words,
  fields: () => ({
    /** Codes of grades, any of them. */
    grades: z.array(z.string()).min(1),
  }),
  after: 'grading',
  judge({ grades }, unit, { standing }) {
    const own = standing?.grade(unit);
    return own === undefined ? 'possible' : own !== null && grades.includes(own) ? 'certain' : 'false';
  },
  tell: ({ grades }, tell) => tell.put(words.is, { grades: grades.map((each) => tell.grade(each)).join(tell.say('orEnd')) }),
};
