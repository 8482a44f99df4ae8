import * as z from 'zod';
import { exact } from '../../numbers/fraction';
import type { Measure } from './measure';

interface Spec { worth: Record<string, number> }

/** What the word that is given is worth: 好, 中, 差. */
export const kind: Measure<Spec> = {
  of: 'kind',
  fields: {
    /** What each word is worth. */
    worth: z.record(z.string(), z.number()),
  },
  rules: ({ worth }) => ({ kind: 'required', kinds: Object.keys(worth) }),
  blank: 'kind',
  same: (row) => row.kind ?? '',
  figure: ({ worth }, row) => exact(worth[row.kind ?? ''] ?? 0),
  tell: ({ worth }, row) => ({ zh: `评为“${row.kind}”，值${worth[row.kind ?? '']}`, en: `rated ${row.kind}, worth ${worth[row.kind ?? '']}` }),
  name: () => 'nameKind',
  describe: ({ worth }, tell, name) => [
    tell.say('measureKind', { worth: tell.list(Object.entries(worth).map(([option, of]) => tell.say('worthOf', { option: name(option), worth: of }))) }),
  ],
};
