import * as z from 'zod';
import type { ConditionKind } from './condition';

/** There is a veto: any, or the one of this code. */
export const veto: ConditionKind<{ code?: string }> = {
  of: 'veto',
  fields: { code: z.string().optional() },
  after: 'veto',
  judge: ({ code }, unit, { standing }) => standing?.veto(unit, code) ?? 'false',
  tell: ({ code }, tell) => (code === undefined ? tell.say('whenAnyVeto') : tell.say('whenVeto', { message: tell.veto(code) })),
};
