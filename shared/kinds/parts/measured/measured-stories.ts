import { generalWords } from '../../../i18n/answers/general';
import { both, type Language, type Slots, type Text } from '../../../i18n/language';
import { nameOf } from '../../../i18n/names';
import type { GeneralRow, GeneralRun, RowStory, Score } from '../../../model/general';
import { CAPPED, FLOORED } from '../../../model/statuses';
import { exact, same, shown, textOf, type Exact } from '../../../numbers/fraction';
import { contextOf, boundsOf, type MeasuredOwn } from './measured-own';
import type { Placed } from './measured-others';
import type { Figure } from './measuring';
import type { Compared } from './pooled';

const putWords = { sum: 'bySum', mean: 'byMean', max: 'byMax', min: 'byMin', trimmed: 'byTrimmed', shares: 'byShares', last: 'byLast' } as const;
const lessWords = { mean: 'lessMean', median: 'lessMedian', best: 'lessBest', worst: 'lessWorst' } as const;

interface Told {
  readonly own: MeasuredOwn;
  readonly run: GeneralRun;
  readonly unit: number;
  readonly figure: Figure;
  readonly placed: Placed;
  readonly result: Score;
  readonly others: Compared | undefined;
}

/** The rows of a measured item: each its own figure, then how these became the score. */
export function measuredStories(told: Told, used: readonly GeneralRow[], counted: ReadonlySet<number>): RowStory[] {
  const { own, figure, result } = told;
  const after = afterwards(told, counted.size);
  const alone = counted.size === 1 && figure.is !== 'either' && same(result.low, result.high);
  const named = (kind: string): Text => {
    const found = own.item.spec.kinds?.find(({ code }) => code === kind);
    return found ? nameOf(found) : { zh: kind, en: kind };
  };
  return used.map((row): RowStory => {
    const first = own.measure.tell(own.spec.measure, row, named);
    const uses = counted.has(row.row);
    if (uses && own.spec.measure.after === 'scale') return byItself(told, row, first, counted.size);
    const text = uses ? append(first, ...(figure.is === 'either' || figure.is === 'disputed' ? [words('storyDiffers')] : []), ...after) : both(generalWords, 'storyPassed', { figure: first });
    return { row: row.row, points: uses && alone ? result.raw : null, counted: uses, event: row.row, text };
  });
}

/** A row that was turned into points by itself before all of them were put together. */
function byItself(told: Told, row: GeneralRow, first: Text, rows: number): RowStory {
  const { own, run, unit, result } = told;
  const { measure, scale } = own.spec;
  const x = own.measure.figure?.(measure, row) ?? null;
  const context = contextOf(own, run, unit, 'whole');
  const points = x === null ? null : (own.scale.points?.(scale, x, context).span?.low ?? null);
  const how = (language: Language): string => (x === null ? '' : own.scale.tell(scale, x, context, language));
  const put = rows > 1 && measure.per !== undefined && same(result.low, result.high) ? [words('storyPut', { count: rows, how: generalWords[putWords[measure.per]], x: shown(result.low) })] : [];
  const text = append(first, ...(x === null ? [] : [words('storyScale', { how: { zh: how('zh'), en: how('en') } })]), ...put, ...ended(own, run.typeOf(unit), result, true));
  return { row: row.row, points, counted: true, event: row.row, text };
}

const words = (key: keyof typeof generalWords, slots: Slots = {}): Text => both(generalWords, key, slots);
const append = (first: Text, ...more: readonly Text[]): Text => ({ zh: first.zh + more.map(({ zh }) => zh).join(''), en: first.en + more.map(({ en }) => en).join('') });

/** From the figure to the score. */
function afterwards(told: Told, rows: number): Text[] {
  const { own, figure, placed, result, run, unit } = told;
  const { measure } = own.spec;
  const said: Text[] = [];
  if (rows > 1 && measure.per !== undefined && figure.is === 'known') said.push(words('storyPut', { count: rows, how: generalWords[putWords[measure.per]], x: shown(figure.x) }));
  if (measure.minus && placed.is === 'at') said.push(words('storyMinus', { what: generalWords[lessWords[measure.minus.of]], x: shown(placed.x) }));
  if (placed.is === 'from') {
    const { first, last, of } = placed;
    said.push(first === last ? words('storyPlace', { place: first, of }) : words('storyPlaces', { first, last, of }));
  }
  const x = figureOf(told);
  if (x !== null) {
    const context = contextOf(own, run, unit, 'whole');
    const how = (language: Language): string => own.scale.tell(own.spec.scale, x, context, language, told.others);
    said.push(words('storyScale', { how: { zh: how('zh'), en: how('en') } }));
    for (const [key, text] of [['times', 'storyTimesAttribute'], ['over', 'storyOverAttribute']] as const) {
      const name = own.spec[key];
      if (name !== undefined) said.push(words(text, { key: name, value: textOf(run.attribute(unit, name)) }));
    }
  }
  // What rounding did not change need not be said again.
  const points = x === null ? null : (own.scale.points?.(own.spec.scale, x, contextOf(own, run, unit, 'whole')).span?.low ?? null);
  const unchanged = points !== null && result.raw !== null && same(points, result.raw);
  return [...said, ...ended(own, run.typeOf(unit), result, unchanged)];
}

/** The one figure that goes into the scale; null where there is none yet. */
function figureOf({ own, placed }: Told): Exact | null {
  if (placed.is === 'at') return placed.x;
  if (placed.is !== 'from' || placed.first !== placed.last) return null;
  return own.spec.measure.place?.as === 'share' ? exact(placed.first).div(placed.of) : exact(placed.first);
}

function ended(own: MeasuredOwn, type: string, { low, high, raw, status }: Score, unchanged: boolean): Text[] {
  if (!same(low, high)) return [words('storyStays', { low: textOf(low), high: textOf(high) })];
  const { min, max } = boundsOf(own, type);
  return [
    ...(raw === null || unchanged ? [] : [words('storyRounded', { raw: textOf(raw) })]),
    ...(status === CAPPED ? [words('storyCapped', { max: textOf(max) })] : []),
    ...(status === FLOORED ? [words('storyFloored', { min: textOf(min) })] : []),
  ];
}
