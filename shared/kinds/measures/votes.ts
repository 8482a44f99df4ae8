import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import type { GeneralRow } from '../../model/general';
import { exact, sumOf, textOf, ZERO } from '../../numbers/fraction';
import { asWritten, type Measure } from './measure';

interface Spec { worth: Record<string, number | null> }

const words = {
  told: { zh: '{option}{value}票，每票{each}', en: '{option}: {value} votes, {each} a vote' },
  toldOut: { zh: '{option}{value}票，不计入', en: '{option}: {value} votes, left out' },
  name: { zh: '平均每票的分值', en: 'the mean worth of a vote' },
  rule: { zh: '取数：各种票数乘以每票的分值，合计后除以总票数：{worth}', en: 'figure: the votes times the worth of each, over all votes: {worth}' },
  worth: { zh: '“{option}”为{worth}', en: '"{option}" is {worth}' },
  out: { zh: '“{option}”不计入', en: '"{option}" is left out' },
} as const satisfies Catalogue;

/** The mean worth of the votes cast; an option that is worth null is left out of both sums. */
export const votes: Measure<Spec> = {
  of: 'votes',
  fields: () => ({
    /** What a vote for each option is worth. */
    worth: z.record(z.string(), z.number().nullable()),
  }),
  rules: ({ worth }) => ({ kind: 'required', kinds: Object.keys(worth), value: 'required', amount: true, least: 0, integral: true }),
  blank: 'value',
  same: (row) => `${row.kind} ${textOf(row.value ?? ZERO)}`,
  whole({ worth }, rows) {
    const cast = rows.flatMap((row: GeneralRow) => {
      const each = worth[row.kind ?? ''];
      return each === null || each === undefined ? [] : [{ votes: row.value ?? ZERO, worth: exact(each) }];
    });
    const all = sumOf(cast.map((vote) => vote.votes));
    return all.compare(0) === 0 ? null : sumOf(cast.map((vote) => vote.votes.mul(vote.worth))).div(all);
  },
  words,
  tell({ worth }, row, language, named) {
    const each = worth[row.kind ?? ''] ?? null;
    return fill(each === null ? words.toldOut : words.told, language, { ...asWritten(row), option: named(row.kind ?? ''), each: each ?? '' });
  },
  tries: ({ worth }) => {
    const all = Object.keys(worth).map((option) => ({ kind: option, value: '10' }));
    return [...all.map((row) => [row]), all];
  },
  name: () => words.name,
  describe({ worth }, tell, kind) {
    const each = Object.entries(worth).map(([option, of]) => tell.put(of === null ? words.out : words.worth, { option: kind(option), worth: of ?? '' }));
    return [tell.put(words.rule, { worth: tell.list(each) })];
  },
};
