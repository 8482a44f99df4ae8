import * as z from 'zod';
import { exact } from '../../numbers/fraction';
import type { Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

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
    return both(rowFigureWords, 'kind', { name: named(given ?? ''), points: String(worth[given ?? '']) });
  },
  name: () => 'nameKind',
  describe: ({ worth }, tell, name) => [
    tell.say('measureKind', { worth: tell.list(Object.entries(worth).map(([option, of]) => tell.say('worthOf', { option: name(option), worth: of }))) }),
  ],
};
