import * as z from 'zod';
import { exact, leastOf, most, least as lesser, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { reach, type Scale, type ScaleContext } from './scale';

interface Spec { full?: number; over?: number; least?: number }

const ceiling = ({ over }: Spec, { weight }: ScaleContext): Exact => (over === undefined ? weight : exact(over));

function of(spec: Spec, x: Exact, context: ScaleContext): Exact {
  if (spec.least !== undefined && x.compare(exact(spec.least)) < 0) return ZERO;
  return most(ZERO, lesser(ceiling(spec, context), context.weight.mul(x).div(spec.full === undefined ? ONE : exact(spec.full))));
}

/** The full mark in the proportion of the figure, from 0 to the full mark. */
export const share: Scale<Spec> = {
  by: 'share',
  fields: {
    /** The figure that earns the full mark; left out: 1. */
    full: z.number().optional(),
    /** The most that it gives, where that is more than the full mark. */
    over: z.number().optional(),
    /** Below this figure there is nothing. */
    least: z.number().optional(),
  },
  points: (spec, x, context) => reach(of(spec, x, context)),
  over(spec, low, high, context) {
    const ends = [of(spec, low, context), of(spec, high, context)];
    return { span: { low: leastOf(ends), high: ends.reduce(most) } };
  },
  image: (spec, context) => ({ low: ZERO, high: ceiling(spec, context) }),
  marks: ({ full, least }) => ({ lines: [exact(full ?? 1), ...(least === undefined ? [] : [exact(least)])], between: [exact(full ?? 1).mul(exact('0.85'))] }),
  tell(spec, x, context, language) {
    const full = spec.full === undefined ? '' : `÷${spec.full}`;
    const gone = spec.least !== undefined && x.compare(exact(spec.least)) < 0;
    const points = textOf(of(spec, x, context));
    if (gone) return language === 'zh' ? `不足${spec.least}，得0分` : `below ${spec.least}: 0`;
    return `${textOf(context.weight)}×${textOf(x)}${full}=${points}`;
  },
  describe: ({ full, over, least }, { what, weight, show }, tell) => [
    tell.say(full === undefined ? 'scaleShare' : 'scaleShareOf', { what, weight, full: full === undefined ? '' : show(full), most: over ?? weight }),
    ...(least === undefined ? [] : [tell.say('scaleLeast', { what, least: show(least) })]),
  ],
};
