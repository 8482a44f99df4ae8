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
  tell({ worth }, { kind: given }, named) {
    const [name, points] = [named(given ?? ''), worth[given ?? '']];
    return { zh: `评为“${name.zh}”，值${points}`, en: `rated ${name.en}, worth ${points}` };
  },
  tries: ({ worth }) => Object.keys(worth).map((word) => [{ kind: word }]),
  name: () => 'nameKind',
  describe: ({ worth }, tell, name) => [
    tell.say('measureKind', { worth: tell.list(Object.entries(worth).map(([option, of]) => tell.say('worthOf', { option: name(option), worth: of }))) }),
  ],
};
