import * as z from 'zod';
import { NOTHING, plus } from '../../numbers/scaled';
import type { ItemHead, Settings, Run, ItemPlan } from '../../model/plan';
import { COUNTED, NONE, YIELDS } from '../../model/rows/rows';
import type { Frame } from '../../model/frame';
import { toNumber } from '../../numbers/decimal';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { itemBase } from '../../model/rulebook/rulebook-parts';
import { faultOf } from '../../schema/fault';
import { say, type Language } from '../../i18n/language';
import { rankingWords } from '../../i18n/answers/rankings';
import type { ItemKind } from '../../model/kind';
import { fromBottom, monthListFields, monthPlaces } from '../parts/month-lists';
import { signed } from '../../numbers/signed';

/** A monthly list takes points from the last places, by bands that count from the bottom; each list and month for itself. */
const Band = later(() => closed({
  /** The places, counted from the bottom: 1 is the last one. */
  first: z.number().int().min(1),
  /** The last place of the band, counted the same way. */
  last: z.number().int().min(1),
  /** Points of a place within it; negative where the clause takes. */
  points: z.number(),
  clause: z.string().optional(),
}));

const schema = later(() => closed({
  kind: z.literal('bottom-bands'),
  ...itemBase(),
  /** No place lies in two of them. */
  bands: z.array(Band).min(1),
}));
export type BottomBands = z.infer<typeof schema>;

export const bottomBands: ItemKind<BottomBands> = {
  kind: 'bottom-bands',
  schema,
  describe: ({ bands }, tell) => [
    ...bands.map(({ first, last, points }) => tell.say('bottomBand', { first, last, points: signed(points) })),
    tell.say('bottomFrom'),
    tell.say('monthWorse'),
  ],
  contradictions: ({ bands }) =>
    bands.flatMap(({ first, last }, at) => [
      ...(first > last ? [faultOf('bandBackwards', { first, last })] : []),
      ...(bands.slice(0, at).some((other) => first <= other.last && other.first <= last) ? [faultOf('bandOverlaps', { first, last })] : []),
    ]),
  compile,
};

function compile(spec: BottomBands, item: ItemHead, settings: Settings): ItemPlan {
  const bands = spec.bands.map(({ first, last, points }) => ({ first, last, points: settings.scale(points) }));

  function evaluate(run: Run, frame: Frame, unit: number, slot: number): void {
    const head = frame.first(slot);
    let sum = NOTHING;
    for (const place of head === NONE ? [] : monthPlaces(run, unit, item, head)) {
      const from = fromBottom(place);
      const points = bands.find(({ first, last }) => first <= from && from <= last)?.points ?? NOTHING;
      run.rows.price(place.row, points);
      sum = plus(sum, points);
    }
    frame.decide(slot, sum);
  }

  return {
    points: true,
    rows: monthListFields,
    bounds: () => ({ max: NOTHING, min: null }),
    evaluate,
    explain: (run, row, language) => explainPlace(run, row, language, settings),
  };
}

function explainPlace(run: Run, row: number, language: Language, settings: Settings): string | null {
  const { rows } = run;
  const { facts } = rows;
  if (rows.fateOf(row) === YIELDS) return say(rankingWords, 'worseStands', language);
  if (rows.fateOf(row) !== COUNTED) return null;
  const [rank, among] = [rows.rankOf(row), rows.listOf(row)];
  return say(rankingWords, 'placeInMonth', language, {
    list: facts.at(row)?.series?.trim() ? `${facts.at(row)?.series?.trim()} ` : '',
    period: facts.at(row)?.period?.trim() ?? '',
    rank,
    of: among,
    bottom: fromBottom({ rank, of: among }),
    points: toNumber(rows.lowOf(row), settings.digits),
  });
}
