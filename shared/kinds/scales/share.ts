import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact, most, least as lesser, ONE, textOf, ZERO, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { reach, type Scale, type ScaleContext } from './scale';

interface Spec { full?: number; over?: number; least?: number }

const ceiling = ({ over }: Spec, { weight }: ScaleContext): Exact => (over === undefined ? weight : exact(over));

function of(spec: Spec, x: Exact, context: ScaleContext): Exact {
  if (spec.least !== undefined && x.compare(exact(spec.least)) < 0) return ZERO;
  return most(ZERO, lesser(ceiling(spec, context), context.weight.mul(x).div(spec.full === undefined ? ONE : exact(spec.full))));
}

const words = {
  told: { zh: '{weight}×{x}{full}={points}', en: '{weight}×{x}{full}={points}' },
  toldNothing: { zh: '不足{least}，得0分', en: 'below {least}: 0' },
  rule: { zh: '换算：得分＝{weight}×{what}，最低0分，最高{most}分', en: 'points: {weight} × {what}, from 0 to {most}' },
  ruleOf: { zh: '换算：得分＝{weight}×{what}÷{full}，最低0分，最高{most}分', en: 'points: {weight} × {what} over {full}, from 0 to {most}' },
  least: { zh: '{what}低于{least}的计0分', en: '{what} below {least}: 0' },
} as const satisfies Catalogue;

/** The full mark in the proportion of the figure, from 0 to the full mark. */
export const share: Scale<Spec> = {
  by: 'share',
  fields: () => ({
    /** The figure that earns the full mark; left out: 1. */
    full: z.number().optional(),
    /** The most that it gives, where that is more than the full mark. */
    over: z.number().optional(),
    /** Below this figure there is nothing. */
    least: z.number().optional(),
  }),
  points: (spec, x, context) => reach(of(spec, x, context)),
  over(spec, low, high, context) {
    return { span: hull([of(spec, low, context), of(spec, high, context)]) };
  },
  image: (spec, context) => ({ low: ZERO, high: ceiling(spec, context) }),
  rises: () => true,
  marks: ({ full, least }) => ({ lines: [exact(full ?? 1), ...(least === undefined ? [] : [exact(least)])], between: [exact(full ?? 1).mul(exact('0.85'))] }),
  words,
  tell(spec, x, context, language) {
    const { full, least } = spec;
    if (least !== undefined && x.compare(exact(least)) < 0) return fill(words.toldNothing, language, { least });
    return fill(words.told, language, { weight: textOf(context.weight), x: textOf(x), full: full === undefined ? '' : `÷${full}`, points: textOf(of(spec, x, context)) });
  },
  describe: ({ full, over, least }, { what, weight, show }, tell) => [
    tell.put(full === undefined ? words.rule : words.ruleOf, { what, weight, full: full === undefined ? '' : show(full), most: over ?? weight }),
    ...(least === undefined ? [] : [tell.put(words.least, { what, least: show(least) })]),
  ],
};
