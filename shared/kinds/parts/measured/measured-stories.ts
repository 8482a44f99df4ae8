import { generalWords } from '../../../i18n/answers/general';
import { say, type Language, type Slots } from '../../../i18n/language';
import { nameOf } from '../../../i18n/names';
import type { GeneralRow, GeneralRun, RowStory, Score } from '../../../model/general';
import { CAPPED, FLOORED } from '../../../model/statuses';
import { exact, same, shown, textOf, type Exact } from '../../../numbers/fraction';
import { gatherOf } from '../../gather';
import { contextOf, boundsOf, type MeasuredOwn } from './measured-own';
import type { Placed } from './measured-others';
import type { Figure } from './measuring';
import type { Compared } from './pooled';

const lessWords = { mean: 'lessMean', median: 'lessMedian', best: 'lessBest', worst: 'lessWorst' } as const;

interface Told {
  readonly own: MeasuredOwn;
  readonly run: GeneralRun;
  readonly unit: number;
  readonly figure: Figure;
  readonly placed: Placed;
  readonly result: Score;
  readonly others: Compared | undefined;
  readonly language: Language;
}

/** The rows of a measured item: each its own figure, then how these became the score. */
export function measuredStories(told: Told, used: readonly GeneralRow[], counted: ReadonlySet<number>): RowStory[] {
  const { own, figure, result, language } = told;
  const after = afterwards(told, counted.size);
  const alone = counted.size === 1 && figure.is !== 'either' && same(result.low, result.high);
  const named = (kind: string): string => {
    const found = own.item.spec.kinds?.find(({ code }) => code === kind);
    return found ? nameOf(found)[language] : kind;
  };
  return used.map((row): RowStory => {
    const first = own.measure.tell(own.spec.measure, row, language, named);
    const uses = counted.has(row.row);
    if (uses && own.spec.measure.after === 'scale') return byItself(told, row, first, counted.size);
    const differs = figure.is === 'either' || figure.is === 'disputed' ? words(told, 'storyDiffers') : '';
    // Joined, not added: an answer then keeps one short text for each row in place of all its pieces.
    const text = uses ? [first, differs, after].join('') : words(told, 'storyPassed', { figure: first });
    return { row: row.row, points: uses && alone ? result.raw : null, counted: uses, event: row.row, text };
  });
}

/** A row that was turned into points by itself before all of them were put together. */
function byItself(told: Told, row: GeneralRow, first: string, rows: number): RowStory {
  const { own, run, unit, result, language } = told;
  const { measure, scale } = own.spec;
  const x = own.measure.figure?.(measure, row) ?? null;
  const context = contextOf(own, run, unit, 'whole');
  const points = x === null ? null : (own.scale.points?.(scale, x, context).span?.low ?? null);
  const how = x === null ? '' : words(told, 'storyScale', { how: own.scale.tell(scale, x, context, language) });
  const put = rows > 1 && same(result.low, result.high) ? putTogether(told, rows, result.low) : '';
  return { row: row.row, points, counted: true, event: row.row, text: first + how + put + ended(told, true) };
}

const words = ({ language }: Told, key: keyof typeof generalWords, slots: Slots = {}): string => say(generalWords, key, language, slots);

function putTogether(told: Told, count: number, x: Exact): string {
  const gather = gatherOf(told.own.spec.measure.per);
  return gather ? words(told, 'storyPut', { count, how: gather.words.put, x: shown(x) }) : '';
}

/** From the figure to the score. */
function afterwards(told: Told, rows: number): string {
  const { own, figure, placed, result, run, unit, language } = told;
  const { measure } = own.spec;
  let said = rows > 1 && figure.is === 'known' ? putTogether(told, rows, figure.x) : '';
  if (measure.minus && placed.is === 'at') said += words(told, 'storyMinus', { what: generalWords[lessWords[measure.minus.of]], x: shown(placed.x) });
  if (placed.is === 'from') {
    const { first, last, of } = placed;
    said += first === last ? words(told, 'storyPlace', { place: first, of }) : words(told, 'storyPlaces', { first, last, of });
  }
  const x = figureOf(told);
  if (x === null) return said + ended(told, false);
  const context = contextOf(own, run, unit, 'whole');
  said += words(told, 'storyScale', { how: own.scale.tell(own.spec.scale, x, context, language, told.others) });
  for (const [key, text] of attributeWords) {
    const name = own.spec[key];
    if (name !== undefined) said += words(told, text, { key: name, value: textOf(run.attribute(unit, name)) });
  }
  // What rounding did not change need not be said again.
  const points = own.scale.points?.(own.spec.scale, x, context).span?.low ?? null;
  return said + ended(told, points !== null && result.raw !== null && same(points, result.raw));
}

const attributeWords = [['times', 'storyTimesAttribute'], ['over', 'storyOverAttribute']] as const;

/** The one figure that goes into the scale; null where there is none yet. */
function figureOf({ own, placed }: Told): Exact | null {
  if (placed.is === 'at') return placed.x;
  if (placed.is !== 'from' || placed.first !== placed.last) return null;
  return own.spec.measure.place?.as === 'share' ? exact(placed.first).div(placed.of) : exact(placed.first);
}

function ended(told: Told, unchanged: boolean): string {
  const { own, run, unit, result: { low, high, raw, status } } = told;
  if (!same(low, high)) return words(told, 'storyStays', { low: textOf(low), high: textOf(high) });
  const { min, max } = boundsOf(own, run.typeOf(unit));
  const kept = raw === null || unchanged ? '' : words(told, 'storyRounded', { raw: textOf(raw) });
  return kept + (status === CAPPED ? words(told, 'storyCapped', { max: textOf(max) }) : status === FLOORED ? words(told, 'storyFloored', { min: textOf(min) }) : '');
}
