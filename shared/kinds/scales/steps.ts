import * as z from 'zod';
import { closed } from '../../schema/closed';
import { exact, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { Part, partWords, readingOf, stepsOf } from '../parts/steps-part';
import type { Description } from '../../model/description';
import type { Figuring } from '../parts/figure-words';
import { describePart } from '../parts/part-words';
import { reach, type Scale, type ScaleContext } from './scale';

const Side = closed({
  /** How much makes one step. */
  each: z.number(),
  /** What one step gives, or takes. */
  points: z.number(),
  part: Part,
});
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

/** 每低1个百分点扣1分，每超10%加0.5分: so much for each step away from a figure. */
export const steps: Scale<Spec> = {
  by: 'steps',
  fields: {
    from: z.number(),
    /** The points at `from`; left out: the full mark. */
    start: z.number().optional(),
    below: Side.optional(),
    above: Side.optional(),
    /** Below this figure there is nothing. */
    least: z.number().optional(),
  },
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
  marks({ from, below, above, least }) {
    const away = (n: string): Exact[] => [below, above].flatMap((side, at) => (side ? [exact(from).add(exact(side.each).mul(exact(n)).mul(at === 0 ? -1 : 1))] : []));
    return { lines: [exact(from), ...away('1'), ...(least === undefined ? [] : [exact(least)])], between: ['1.5', '3'].flatMap(away) };
  },
  tell(spec, x, context, language) {
    const points = textOf(of(spec, x, context));
    if (spec.least !== undefined && x.compare(exact(spec.least)) < 0) return language === 'zh' ? `低于${spec.least}，得0分` : `below ${spec.least}: 0`;
    const distance = x.sub(exact(spec.from));
    const low = distance.compare(0) < 0;
    const side = low ? spec.below : distance.compare(0) > 0 ? spec.above : undefined;
    const start = textOf(startOf(spec, context));
    if (!side) return language === 'zh' ? `${textOf(x)}对${spec.from}，得${start}分` : `${textOf(x)} against ${spec.from}: ${start}`;
    const reading = readingOf(side.part, context.parameter) ?? context.unsaid;
    const n = textOf(stepsOf(distance.abs().div(exact(side.each)), reading));
    return language === 'zh'
      ? `${low ? '低于' : '高于'}${spec.from}共${textOf(distance.abs())}，每${side.each}${side.points < 0 ? `扣${-side.points}` : `加${side.points}`}分，计${n}个（${partWords[reading].zh}），${start}${side.points < 0 ? '-' : '+'}${textOf(exact(Math.abs(side.points)).mul(stepsOf(distance.abs().div(exact(side.each)), reading)))}=${points}`
      : `${low ? 'below' : 'above'} ${spec.from} by ${textOf(distance.abs())}, ${side.points} for each ${side.each}, ${n} of them (${partWords[reading].en}): ${points}`;
  },
  describe({ from, start, below, above, least }, on, tell) {
    const { what, weight, show, points } = on;
    return [
      tell.say('stepStart', { what, from: show(from), points: start === undefined ? tell.say('pointsOf', { points: weight }) : points(start) }),
      below ? describeSide(below, ['stepBelowTakes', 'stepBelowAdds'], on, tell) : tell.say('stepBelowNone', { from: show(from) }),
      above ? describeSide(above, ['stepAboveTakes', 'stepAboveAdds'], on, tell) : tell.say('stepAboveNone', { from: show(from) }),
      ...(least === undefined ? [] : [tell.say('scaleLeast', { what, least: show(least) })]),
    ];
  },
};

function describeSide({ each, points, part }: Side, [takes, adds]: readonly ['stepBelowTakes', 'stepBelowAdds'] | readonly ['stepAboveTakes', 'stepAboveAdds'], { step, points: say }: Figuring, tell: Description): string {
  return tell.say(points < 0 ? takes : adds, { each: step(each), points: say(Math.abs(points)), part: describePart(part, step(each), tell) });
}
