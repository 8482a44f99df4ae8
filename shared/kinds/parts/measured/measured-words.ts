import type { RulebookItem } from '../../../model/rulebook/rulebook';
import type { Description } from '../../../model/rulebook/description';
import { gatherOf } from '../../gather';
import { measureOf } from '../../measures';
import { scaleOf } from '../../scales';
import { describeOrder, describePool, writing, type Figuring } from '../figure-words';
import type { Measured } from './measured-schema';
import { describeWidening } from '../widening-words';

/** The three steps of a measured item in words, then what holds for them, a sentence a line. */
export function describeMeasured(spec: Measured, tell: Description): string[] {
  const weight = spec.weight === undefined ? String(spec.max ?? '') : tell.figure(spec, spec.weight);
  const isRounded = spec.round !== undefined || spec.times !== undefined || spec.over !== undefined;
  return [
    ...describeMeasure(spec, tell),
    ...scaleOf(spec.scale.by).describe(spec.scale, figuring(spec, weight, tell), tell),
    ...(isRounded ? [] : [tell.say('roundHalfUp', { digits: tell.rulebook.digits })]),
    ...describeFull(spec, weight, tell),
    ...describeWidening(spec, tell),
    ...describeMissing(spec, weight, tell),
  ];
}

function describeMeasure(spec: Measured, tell: Description): string[] {
  const { measure } = spec;
  const kind = (code: string): string => tell.kind(spec as RulebookItem, code);
  const of = measureOf(measure.of);
  const gather = gatherOf(measure.per);
  const how = gather ? gather.describe(measure, tell, { sumOfParts: of.summed !== undefined, kind }) : tell.say('gatherOne');
  return [
    ...of.describe(measure, tell, kind),
    ...(measure.rows === undefined ? [] : [tell.say('readsRows', { item: tell.item(measure.rows) })]),
    ...(of.whole ? [] : [how]),
    ...(measure.after ? [tell.say('gatherAfter')] : []),
    ...(measure.key ? [tell.say(measure.of === 'count' ? 'gatherKeyCount' : 'gatherKey', { field: keyName(measure.key, tell) })] : []),
    ...(measure.expect === undefined ? [] : [tell.say('gatherExpect', { expect: measure.expect })]),
    ...describeOthers(measure, tell),
  ];
}

const keyName = (key: 'period' | 'by' | 'subject', tell: Description): string => (key === 'by' ? tell.say('fieldBy') : tell.fields([key]));

const minusWords = { mean: 'minusMean', median: 'minusMedian', best: 'minusBest', worst: 'minusWorst' } as const;

/** What is taken from the figure, and the place that it becomes. */
function describeOthers({ minus, place }: Measured['measure'], tell: Description): string[] {
  const said = ({ order, pool }: { order?: 'high' | 'low' | undefined; pool?: NonNullable<typeof place>['pool'] }) => ({ pool: describePool(pool, tell), order: describeOrder(order, tell) });
  return [
    ...(minus ? [tell.say(minusWords[minus.of], said(minus))] : []),
    ...(place ? [tell.say(place.end ? 'placeFromBottom' : 'placeFrom', said(place))] : []),
    ...(place?.as ? [tell.say('placeShare')] : []),
  ];
}

/** What the scale is told of the figure. */
function figuring({ measure }: Measured, weight: string, tell: Description): Figuring {
  const of = measureOf(measure.of);
  const isShare = measure.place ? measure.place.as === 'share' : (of.share?.(measure) ?? false);
  const what = measure.place ? tell.say(measure.place.as ? 'placeAsShare' : 'placeName') : measure.minus ? tell.say('nameDifference') : tell.put(of.name(measure));
  return { what, weight, points: (points) => tell.say('pointsOf', { points }), ...writing(isShare, tell) };
}

/** From 0 to the full mark, where nothing else is said. */
function describeFull({ weight, min, max }: Measured, full: string, tell: Description): string[] {
  if (weight === undefined) return [];
  return [tell.say('itemWeight', { weight: full }), ...(min === undefined && max === undefined ? [tell.say('boundBoth', { min: 0, max: full })] : min === undefined ? [tell.say('boundMin', { min: 0 })] : max === undefined ? [tell.say('boundMax', { max: full })] : [])];
}

const absentWords = { open: 'absentOpen', zero: 'absentZero', full: 'absentFull' } as const;
const withoutWords = { zero: 'withoutZero', full: 'withoutFull', mean: 'withoutMean', spread: 'withoutSpread' } as const;

function describeMissing({ measure, absent = 'open', without }: Measured, weight: string, tell: Description): string[] {
  // Where there was none, that is a figure, too.
  const isNever = measureOf(measure.of).without !== undefined;
  return [
    ...(isNever ? [] : [tell.say(absentWords[absent], { weight })]),
    ...(without ? [tell.say(withoutWords[without], { weight, digits: tell.rulebook.digits })] : []),
  ];
}
