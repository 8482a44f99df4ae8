import * as z from 'zod';
import { exact, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { reach, type Scale } from './scale';

interface Spec { times?: number; plus?: number }

const of = ({ times, plus }: Spec, x: Exact): Exact => x.mul(times === undefined ? ONE : exact(times)).add(plus === undefined ? ZERO : exact(plus));

/** The figure is the points, times and plus what the document says. */
export const same: Scale<Spec> = {
  by: 'same',
  fields: { times: z.number().optional(), plus: z.number().optional() },
  points: (spec, x) => reach(of(spec, x)),
  over: (spec, low, high) => ({ span: hull([of(spec, low), of(spec, high)]) }),
  marks: ({ times, plus }, weight) => {
    const factor = exact(times ?? 1);
    const full = factor.compare(0) === 0 ? ZERO : weight.sub(exact(plus ?? 0)).div(factor);
    return { lines: [full], between: [full.mul(exact('0.6'))] };
  },
  tell(spec, x, _, language) {
    const { times, plus } = spec;
    if (times === undefined && plus === undefined) return language === 'zh' ? `得${textOf(x)}分` : `${textOf(x)} points`;
    return `${textOf(x)}${times === undefined ? '' : `×${times}`}${plus === undefined ? '' : plus < 0 ? plus : `+${plus}`}=${textOf(of(spec, x))}`;
  },
  describe({ times = 1, plus = 0 }, { what }, tell) {
    const slots = { what, times, plus: Math.abs(plus) };
    return [tell.say(plus > 0 ? 'scaleSamePlus' : plus < 0 ? 'scaleSameLess' : times === 1 ? 'scaleSame' : 'scaleSameTimes', slots)];
  },
};
