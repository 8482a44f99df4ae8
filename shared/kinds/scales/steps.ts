import * as z from 'zod';
import { fill, type Catalogue, type Text } from '../../i18n/language';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { exact, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { Part, partWords, readingOf, stepsOf } from '../parts/events/steps-part';
import type { Description } from '../../model/rulebook/description';
import type { Figuring } from '../parts/figure-words';
import { describePart } from '../parts/events/part-words';
import { reach, type Scale, type ScaleContext } from './scale';

const Side = later(() => closed({
  /** How much makes one step. */
  each: z.number(),
  /** What one step gives, or takes. */
  points: z.number(),
  /** What becomes of a part of a step; left out: it is asked. */
  part: Part,
}));
type Side = z.infer<typeof Side>;
interface Spec { from: number; start?: number; below?: Side; above?: Side; least?: number }

const startOf = ({ start }: Spec, { weight }: ScaleContext): Exact => (start === undefined ? weight : exact(start));

function of(spec: Spec, x: Exact, context: ScaleContext): Exact {
  if (spec.least !== undefined && x.compare(exact(spec.least)) < 0) return ZERO;
  const start = startOf(spec, context);
  const distance = x.sub(exact(spec.from));
  const side = distance.compare(0) < 0 ? spec.below : distance.compare(0) > 0 ? spec.above : undefined;
  if (!side) return start;
  const n = stepsOf(distance.abs().div(exact(side.each)), readingOf(side.part, context.parameter) ?? context.unsaid);
  return start.add(exact(side.points).mul(n));
}

const sides = ({ below, above }: Spec): Side[] => [below, above].filter((side) => side !== undefined);

const words = {
  toldNothing: { zh: '低于{least}，得0分', en: 'below {least}: 0' },
  toldStart: { zh: '{x}对{from}，得{start}分', en: '{x} against {from}: {start}' },
  toldBelowTakes: { zh: '低于{from}共{distance}，每{each}扣{points}分，计{n}个（{part}），{sum}', en: 'below {from} by {distance}, {points} for each {each}, {n} of them ({part}): {sum}' },
  toldBelowAdds: { zh: '低于{from}共{distance}，每{each}加{points}分，计{n}个（{part}），{sum}', en: 'below {from} by {distance}, {points} for each {each}, {n} of them ({part}): {sum}' },
  toldAboveTakes: { zh: '高于{from}共{distance}，每{each}扣{points}分，计{n}个（{part}），{sum}', en: 'above {from} by {distance}, {points} for each {each}, {n} of them ({part}): {sum}' },
  toldAboveAdds: { zh: '高于{from}共{distance}，每{each}加{points}分，计{n}个（{part}），{sum}', en: 'above {from} by {distance}, {points} for each {each}, {n} of them ({part}): {sum}' },
  start: { zh: '{what}正好{from}：{points}', en: '{what} exactly {from}: {points}' },
  belowTakes: { zh: '每低{each}扣{points}，{part}', en: 'for each {each} below it {points} less, {part}' },
  belowAdds: { zh: '每低{each}加{points}，{part}', en: 'for each {each} below it {points} more, {part}' },
  aboveTakes: { zh: '每高{each}扣{points}，{part}', en: 'for each {each} above it {points} less, {part}' },
  aboveAdds: { zh: '每高{each}加{points}，{part}', en: 'for each {each} above it {points} more, {part}' },
  belowNone: { zh: '低于{from}的不减', en: 'below {from} the same' },
  aboveNone: { zh: '高于{from}的不加', en: 'above {from} the same' },
  least: { zh: '{what}低于{least}的计0分', en: '{what} below {least}: 0' },
} as const satisfies Catalogue;

/** 每低1个百分点扣1分，每超10%加0.5分: so much for each step away from a figure. */
export const steps: Scale<Spec> = {
  by: 'steps',
  fields: () => ({
    from: z.number(),
    /** The points at `from`; left out: the full mark. */
    start: z.number().optional(),
    /** Below `from`. */
    below: Side.optional(),
    /** Above `from`. */
    above: Side.optional(),
    /** Below this figure there is nothing. */
    least: z.number().optional(),
  }),
  points: (spec, x, context) => reach(of(spec, x, context)),
  over(spec, low, high, context) {
    const { from, least } = spec;
    const marks = [from, ...(least === undefined ? [] : [least])].map(exact).filter((x) => x.compare(low) > 0 && x.compare(high) < 0);
    // Just below the least there is nothing, however near.
    const gone = least !== undefined && low.compare(exact(least)) < 0 ? [ZERO] : [];
    return { span: hull([...[low, high, ...marks].map((x) => of(spec, x, context)), ...gone]) };
  },
  unsaid: (spec, parameter) => sides(spec).some(({ part }) => readingOf(part, parameter) === null),
  asks: (spec) => sides(spec).map(({ part }) => (typeof part === 'object' ? part.parameter : undefined)).find((key) => key !== undefined),
  rises: ({ below, above }) => (below?.points ?? 0) <= 0 && (above?.points ?? 0) >= 0,
  marks({ from, below, above, least }) {
    const away = (n: string): Exact[] => [below, above].flatMap((side, at) => (side ? [exact(from).add(exact(side.each).mul(exact(n)).mul(at === 0 ? -1 : 1))] : []));
    return { lines: [exact(from), ...away('1'), ...(least === undefined ? [] : [exact(least)])], between: ['1.5', '3'].flatMap(away) };
  },
  words,
  tell(spec, x, context, language) {
    const { from, least } = spec;
    if (least !== undefined && x.compare(exact(least)) < 0) return fill(words.toldNothing, language, { least });
    const distance = x.sub(exact(from));
    const low = distance.compare(0) < 0;
    const side = low ? spec.below : distance.compare(0) > 0 ? spec.above : undefined;
    const start = textOf(startOf(spec, context));
    if (!side) return fill(words.toldStart, language, { x: textOf(x), from, start });
    const reading = readingOf(side.part, context.parameter) ?? context.unsaid;
    const n = stepsOf(distance.abs().div(exact(side.each)), reading);
    const takes = side.points < 0;
    const points = textOf(of(spec, x, context));
    const sum = `${start}${takes ? '-' : '+'}${textOf(exact(Math.abs(side.points)).mul(n))}=${points}`;
    const slots = { from, distance: textOf(distance.abs()), each: side.each, points: { zh: String(Math.abs(side.points)), en: String(side.points) }, n: textOf(n), part: partWords[reading], sum: { zh: sum, en: points } };
    return fill(low ? (takes ? words.toldBelowTakes : words.toldBelowAdds) : takes ? words.toldAboveTakes : words.toldAboveAdds, language, slots);
  },
  describe({ from, start, below, above, least }, on, tell) {
    const { what, weight, show, points } = on;
    return [
      tell.put(words.start, { what, from: show(from), points: start === undefined ? tell.say('pointsOf', { points: weight }) : points(start) }),
      below ? describeSide(below, words.belowTakes, words.belowAdds, on, tell) : tell.put(words.belowNone, { from: show(from) }),
      above ? describeSide(above, words.aboveTakes, words.aboveAdds, on, tell) : tell.put(words.aboveNone, { from: show(from) }),
      ...(least === undefined ? [] : [tell.put(words.least, { what, least: show(least) })]),
    ];
  },
};

function describeSide({ each, points, part }: Side, takes: Text, adds: Text, { step, points: say }: Figuring, tell: Description): string {
  return tell.put(points < 0 ? takes : adds, { each: step(each), points: say(Math.abs(points)), part: describePart(part, step(each), tell) });
}
