import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { reach, type Scale } from './scale';

interface Spec { times?: number; plus?: number }

const of = ({ times, plus }: Spec, x: Exact): Exact => x.mul(times === undefined ? ONE : exact(times)).add(plus === undefined ? ZERO : exact(plus));

const words = {
  told: { zh: '得{x}分', en: '{x} {x:point|points}' },
  toldMade: { zh: '{x}{times}{plus}={points}', en: '{x}{times}{plus}={points}' },
  rule: { zh: '换算：{what}就是得分', en: 'points: {what} itself' },
  ruleTimes: { zh: '换算：得分＝{what}×{times}', en: 'points: {what} × {times}' },
  rulePlus: { zh: '换算：得分＝{what}×{times}＋{plus}', en: 'points: {what} × {times}, plus {plus}' },
  ruleLess: { zh: '换算：得分＝{what}×{times}－{plus}', en: 'points: {what} × {times}, less {plus}' },
} as const satisfies Catalogue;

/** The figure is the points, times and plus what the document says. */
export const same: Scale<Spec> = {
  by: 'same',
  fields: () => ({
    /** By which the figure is multiplied; left out: 1. */
    times: z.number().optional(),
    /** What is added then; left out: 0. */
    plus: z.number().optional(),
  }),
  points: (spec, x) => reach(of(spec, x)),
  over: (spec, low, high) => ({ span: hull([of(spec, low), of(spec, high)]) }),
  marks: ({ times, plus }, weight) => {
    const factor = exact(times ?? 1);
    const full = factor.compare(0) === 0 ? ZERO : weight.sub(exact(plus ?? 0)).div(factor);
    return { lines: [full], between: [full.mul(exact('0.6'))] };
  },
  words,
  tell(spec, x, _, language) {
    const { times, plus } = spec;
    const slots = { x: textOf(x), times: times === undefined ? '' : `×${times}`, plus: plus === undefined ? '' : plus < 0 ? plus : `+${plus}`, points: textOf(of(spec, x)) };
    return fill(times === undefined && plus === undefined ? words.told : words.toldMade, language, slots);
  },
  describe({ times = 1, plus = 0 }, { what }, tell) {
    const slots = { what, times, plus: Math.abs(plus) };
    return [tell.put(plus > 0 ? words.rulePlus : plus < 0 ? words.ruleLess : times === 1 ? words.rule : words.ruleTimes, slots)];
  },
};
