import * as z from 'zod';
import { greater, lesser, NOTHING, plus, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/rows/blank';
import { COUNTED, NONE } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { say, type Language } from '../../i18n/language';
import { rankingWords } from '../../i18n/answers/rankings';
import { differ, settleGiven } from '../parts/given/given-rows';
import type { ItemKind } from '../../model/kind';
import { signed } from '../../numbers/signed';
import { nameOf } from '../../i18n/names';

/**
 * One ranking a year: the first places add, the last ones take. In a short list a place may be at
 * both ends; both then count, and people are told. No ranking yet: 0 points.
 */
const schema = later(() => closed({
  kind: z.literal('rank-ends'),
  ...itemBase(),
  /** Points of the first, second, third ... place. */
  top: z.array(z.number().positive()).min(1),
  /** Points of the last place, the last but one ... */
  bottom: z.array(z.number().negative()).min(1),
}));
export type RankEnds = z.infer<typeof schema>;

export const rankEnds: ItemKind<RankEnds> = {
  kind: 'rank-ends',
  schema,
  describe: ({ top, bottom }, tell) => [
    ...top.map((points, at) => tell.say('placeTop', { place: at + 1, points: signed(points) })),
    ...bottom.map((points, at) => tell.say('placeBottom', { place: at + 1, points: signed(points) })),
    tell.say('placeBothEnds', { of: top.length + bottom.length }),
    tell.say('resultNone'),
    tell.say('givenOnce'),
  ],
  compile,
};

function compile(spec: RankEnds, item: ItemHead, settings: Settings): ItemPlan {
  const [top, bottom] = [spec.top, spec.bottom].map((list) => list.map((points) => settings.scale(points))) as [Scaled[], Scaled[]];
  const ends = ({ rows }: Run, row: number): { add: Scaled; take: Scaled } => {
    const [rank, of] = [rows.rankOf(row), rows.listOf(row)];
    return { add: top[rank - 1] ?? NOTHING, take: bottom[of - rank] ?? NOTHING };
  };
  const pointsOf = (run: Run, row: number): Scaled => {
    const { add, take } = ends(run, row);
    return plus(add, take);
  };
  const read = ({ rows }: Run, row: number): string => `${rows.rankOf(row)}/${rows.listOf(row)}`;

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    if (head === NONE) return frame.decide(slot, NOTHING);
    const disputed = differ(run, unit, item, head, read, read);
    settleGiven(run, frame, slot, head, disputed, pointsOf);
    for (let row = head; row !== NONE; row = run.rows.after(row)) {
      const { add, take } = ends(run, row);
      if (add === 0 || take === 0) continue;
      const slots = { item: nameOf(spec), rank: run.rows.rankOf(row), of: run.rows.listOf(row) };
      run.note(unit, item.code, 'CONFLICT', rankingWords.noteBothEnds, slots);
    }
  }

  function explain(run: Run, row: number, language: Language): string | null {
    const { rows } = run;
    if (rows.fateOf(row) !== COUNTED) return null;
    const points = toNumber(rows.lowOf(row), settings.digits);
    return say(rankingWords, 'place', language, { rank: rows.rankOf(row), of: rows.listOf(row), points });
  }

  return {
    points: true,
    given: true,
    rows: { value: 'required', whole: true, least: 1, of: 'required', asNoRow: (fact) => isBlank(fact.value) },
    bounds: () => ({ max: top.reduce(greater), min: bottom.reduce(lesser) }),
    evaluate,
    explain,
  };
}
