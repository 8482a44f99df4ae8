import * as z from 'zod';
import { minus, NOTHING, plus, type Scaled } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, YIELDS } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase, When } from '../../model/rulebook/rulebook-parts';
import { say, type Language } from '../../i18n/language';
import { rankingWords } from '../../i18n/answers/rankings';
import type { ItemKind } from '../../model/kind';
import { monthListFields, monthPlaces, type MonthPlace } from '../parts/month-lists';
import { signed } from '../../numbers/signed';
import { nameOf } from '../../i18n/names';

/**
 * The last place of a monthly list: so many points and a talk the first time, more when the month
 * before was last too. A streak belongs to one list and ends with the year; a month that is missing
 * breaks it, since nothing is known of it.
 */
const Step = later(() => closed({
  /** What it takes: a negative figure. */
  points: z.number().negative(),
  consequence: z.string().optional(),
}));

const schema = later(() => closed({
  kind: z.literal('last-streak'),
  ...itemBase(),
  /** The first time. */
  first: Step,
  /** Each further time in a row. */
  again: Step,
  /** Under this reading the figure of `again` covers the first pair whole, so that the second time costs the rest of it. */
  pairWhen: When.optional(),
}));
export type LastStreak = z.infer<typeof schema>;

export const lastStreak: ItemKind<LastStreak> = {
  kind: 'last-streak',
  schema,
  describe: ({ first, again, pairWhen }, tell) => {
    const brings = ({ consequence }: LastStreak['first']): string => (consequence === undefined ? '' : tell.consequence(consequence));
    const pair = tell.say('streakPair', { points: signed(again.points - first.points), together: signed(again.points) });
    return [
      tell.say('streakFirst', { points: signed(first.points), what: brings(first) }),
      tell.say('streakAgain', { points: signed(again.points), what: brings(again) }),
      ...(pairWhen ? [tell.under(pairWhen, pair)] : []),
      tell.say('streakBreaks'),
      tell.say('monthWorse'),
    ];
  },
  compile,
};

function compile(spec: LastStreak, item: ItemHead, settings: Settings): ItemPlan {
  const first = settings.scale(spec.first.points);
  const again = settings.scale(spec.again.points);
  const pair = spec.pairWhen !== undefined && settings.parameter(spec.pairWhen.parameter) === spec.pairWhen.is;
  /** How many times in a row each last place is, by row. */
  const streaks = new WeakMap<Run, Map<number, number>>();
  const timesOf = (run: Run, row: number): number => streaks.get(run)?.get(run.rows.eventOf(row)) ?? 0;
  const pointsOf = (times: number): Scaled => (times === 0 ? NOTHING : times === 1 ? first : times === 2 && pair ? minus(again, first) : again);

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    let sum = NOTHING;
    const places = monthPlaces(run, unit, item, head);
    const times = countStreaks(places);
    const known = streaks.get(run) ?? new Map<number, number>();
    streaks.set(run, known);
    places.forEach(({ row }, at) => {
      known.set(row, times[at] ?? 0);
      const points = pointsOf(times[at] ?? 0);
      run.rows.price(row, points);
      sum = plus(sum, points);
    });
    tell(run, unit, places, times);
    frame.decide(slot, sum);
  }

  /** What the document does not settle: the third time in a row, and a second streak. */
  function tell(run: Run, unit: number, places: readonly MonthPlace[], times: readonly number[]): void {
    const starts = places.filter((_, at) => times[at] === 1).map(({ series }) => series);
    const slots = { item: nameOf(spec) };
    if (times.some((each) => each > 2)) run.note(unit, item.code, 'DOC_SILENT', rankingWords.noteStreakOn, slots);
    if (new Set(starts).size < starts.length) run.note(unit, item.code, 'DOC_SILENT', rankingWords.noteStreakAgain, slots);
  }

  function explain(run: Run, row: number, language: Language): string | null {
    const { rows } = run;
    const { facts } = rows;
    if (rows.fateOf(row) === YIELDS) return say(rankingWords, 'worseStands', language);
    if (rows.fateOf(row) !== COUNTED) return null;
    const times = timesOf(run, row);
    const series = facts.at(row)?.series?.trim();
    return say(rankingWords, times === 0 ? 'placeInMonth' : times === 1 ? 'lastFirst' : 'lastAgain', language, {
      list: series ? `${series} ` : '',
      period: facts.at(row)?.period?.trim() ?? '',
      rank: rows.rankOf(row),
      of: rows.listOf(row),
      bottom: rows.listOf(row) - rows.rankOf(row) + 1,
      times,
      points: toNumber(rows.lowOf(row), settings.digits),
    });
  }

  return {
    points: true,
    rows: monthListFields,
    bounds: () => ({ max: NOTHING, min: null }),
    evaluate,
    explain,
    effects(run, row) {
      const times = timesOf(run, row);
      const { consequence } = times > 1 ? spec.again : spec.first;
      return times > 0 && consequence !== undefined ? [{ consequence, clause: spec.clause }] : [];
    },
  };
}

/** For each place, how many times in a row it is the last one of its list; 0: it is not the last. */
function countStreaks(places: readonly MonthPlace[]): number[] {
  const times: number[] = [];
  places.forEach(({ series, month, rank, of }, at) => {
    const before = places[at - 1];
    const follows = before?.series === series && before.month === month - 1;
    times.push(rank === of ? 1 + (follows ? (times[at - 1] ?? 0) : 0) : 0);
  });
  return times;
}
