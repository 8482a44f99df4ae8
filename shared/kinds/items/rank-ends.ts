import * as z from 'zod';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { isBlank } from '../../model/blank';
import { CONFLICT, OK } from '../../model/statuses';
import { COUNTED, NONE } from '../../model/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { itemBase } from '../../model/rulebook-parts';
import { say, type Language } from '../../i18n/language';
import { rankingWords } from '../../i18n/rankings';
import { differ } from '../parts/given-rows';
import type { ItemKind } from '../../model/kind';
import { signed } from '../../model/description';
import { nameOf } from '../../i18n/names';

/**
 * One ranking a year: the first places add, the last ones take. In a short list a place may be at
 * both ends; both then count, and people are told. No ranking yet: 0 points.
 */
const schema = closed({
  kind: z.literal('rank-ends'),
  ...itemBase,
  /** Points of the first, second, third ... place. */
  top: z.array(z.number().positive()).min(1),
  /** Points of the last place, the last but one ... */
  bottom: z.array(z.number().negative()).min(1),
});
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
  const [top, bottom] = [spec.top, spec.bottom].map((list) => list.map((points) => settings.scale(points))) as [number[], number[]];
  const ends = ({ rows }: Run, row: number): { add: number; take: number } => {
    const [rank, of] = [rows.value[row] ?? 0, rows.of[row] ?? 0];
    return { add: top[rank - 1] ?? 0, take: bottom[of - rank] ?? 0 };
  };
  const read = ({ rows }: Run, row: number): string => `${rows.value[row]}/${rows.of[row]}`;

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.head[slot] ?? NONE;
    frame.low[slot] = frame.high[slot] = frame.raw[slot] = 0;
    frame.status[slot] = OK;
    if (head === NONE) return;
    const disputed = differ(run, unit, item, head, read, read);
    let [low, high] = [Infinity, -Infinity];
    for (let row = head; row !== NONE; row = run.rows.next[row] ?? NONE) {
      const { add, take } = ends(run, row);
      run.rows.low[row] = run.rows.high[row] = add + take;
      [low, high] = [Math.min(low, add + take), Math.max(high, add + take)];
      if (add === 0 || take === 0) continue;
      const slots = { item: nameOf(spec), rank: run.rows.value[row] ?? 0, of: run.rows.of[row] ?? 0 };
      run.note(unit, item.code, 'CONFLICT', rankingWords.noteBothEnds, slots);
    }
    frame.low[slot] = low;
    frame.high[slot] = high;
    frame.raw[slot] = disputed ? Number.NaN : low;
    frame.status[slot] = disputed ? CONFLICT : OK;
  }

  function explain(run: Run, row: number, language: Language): string | null {
    const { fate, value, of, low } = run.rows;
    if (fate[row] !== COUNTED) return null;
    const points = toNumber(low[row] ?? 0, settings.digits);
    return say(rankingWords, 'place', language, { rank: value[row] ?? 0, of: of[row] ?? 0, points });
  }

  return {
    points: true,
    given: true,
    rows: { value: 'required', whole: true, low: 1, of: 'required', asNoRow: (fact) => isBlank(fact.value) },
    bounds: () => ({ max: Math.max(...top), min: Math.min(...bottom) }),
    evaluate,
    explain,
  };
}
