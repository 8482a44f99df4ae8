import * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { ConditionKind } from './condition';

const words = {
  is: { zh: '因“{message}”被一票否决', en: 'it is vetoed for "{message}"' },
  any: { zh: '被一票否决', en: 'it is vetoed' },
} as const satisfies Catalogue;

/** There is a veto: any, or the one of this code. */
export const veto: ConditionKind<{ code?: string }> = {
  of: 'veto',
  words,
  fields: () => ({
    /** Of one veto; left out: any. */
    code: z.string().optional(),
  }),
  after: 'veto',
  judge: ({ code }, unit, { standing }) => standing?.veto(unit, code) ?? 'false',
  tell: ({ code }, tell) => (code === undefined ? tell.put(words.any) : tell.put(words.is, { message: tell.veto(code) })),
};
