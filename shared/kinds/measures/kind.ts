import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact } from '../../numbers/fraction';
import type { Measure } from './measure';

interface Spec { worth: Record<string, number> }

const words = {
  told: { zh: '评为“{name}”，值{points}', en: 'rated {name}, worth {points}' },
  name: { zh: '评价的分值', en: 'the worth of the rating' },
  rule: { zh: '取数：按评价取值：{worth}', en: 'figure: by the rating: {worth}' },
  worth: { zh: '“{option}”为{worth}', en: '"{option}" is {worth}' },
} as const satisfies Catalogue;

/** What the word that is given is worth: 好, 中, 差. */
export const kind: Measure<Spec> = {
  of: 'kind',
  fields: () => ({
    /** What each word is worth. */
    worth: z.record(z.string(), z.number()),
  }),
  rules: ({ worth }) => ({ kind: 'required', kinds: Object.keys(worth) }),
  blank: 'kind',
  same: (row) => row.kind ?? '',
  figure: ({ worth }, row) => exact(worth[row.kind ?? ''] ?? 0),
  tries: ({ worth }) => Object.keys(worth).map((word) => [{ kind: word }]),
  words,
  tell: ({ worth }, { kind: given }, language, named) => fill(words.told, language, { name: named(given ?? ''), points: worth[given ?? ''] ?? '' }),
  name: () => words.name,
  describe: ({ worth }, tell, name) => [tell.put(words.rule, { worth: tell.list(Object.entries(worth).map(([option, of]) => tell.put(words.worth, { option: name(option), worth: of }))) })],
};
