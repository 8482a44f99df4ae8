import * as z from 'zod';
import type { GeneralRow } from '../../model/general';
import { exact, sumOf, textOf, ZERO } from '../../numbers/fraction';
import type { Measure } from './measure';
import { rowFigureWords } from '../../i18n/answers/row-figures';
import { both } from '../../i18n/language';

interface Spec { worth: Record<string, number | null> }

/** The mean worth of the votes cast; an option that is worth null is left out of both sums. */
export const votes: Measure<Spec> = {
  of: 'votes',
  fields: {
    /** What a vote for each option is worth. */
    worth: z.record(z.string(), z.number().nullable()),
  },
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
  tell({ worth }, row, named) {
    const option = named(row.kind ?? '');
    const each = worth[row.kind ?? ''];
    const value = String(row.fact.value);
    return each === null || each === undefined ? both(rowFigureWords, 'votesOut', { option, value }) : both(rowFigureWords, 'votes', { option, value, each });
  },
  name: () => 'nameVotes',
  describe({ worth }, tell, kind) {
    const each = Object.entries(worth).map(([option, of]) =>
      of === null ? tell.say('measureVoteOut', { option: kind(option) }) : tell.say('worthOf', { option: kind(option), worth: of }));
    return [tell.say('measureVotes', { worth: tell.list(each) })];
  },
};
