import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { exact, textOf, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { reach, type Scale } from './scale';

interface Spec { points: [number, number][] }

function of({ points }: Spec, x: Exact): Exact {
  let before = points[0] as [number, number];
  for (const next of points) {
    if (x.compare(exact(next[0])) <= 0) {
      if (next === before) return exact(next[1]);
      const [x0, y0, x1, y1] = [before[0], before[1], next[0], next[1]].map(exact) as [Exact, Exact, Exact, Exact];
      return y0.add(y1.sub(y0).mul(x.sub(x0)).div(x1.sub(x0)));
    }
    before = next;
  }
  return exact(before[1]);
}

const words = {
  told: { zh: '按折线内插{x}得{points}分', en: 'straight between the points, {x} gives {points}' },
  rule: { zh: '换算：两点之间按直线折算，两端以外不再变：{points}', en: 'points: straight between these, level outside: {points}' },
  point: { zh: '{what}{x}为{points}', en: '{what} {x}: {points}' },
} as const satisfies Catalogue;

/** Straight between the points that the document names, level outside them. */
export const line: Scale<Spec> = {
  by: 'line',
  fields: () => ({
    /** Figure and points, figures rising. */
    points: z.array(z.tuple([z.number(), z.number()])).min(2).max(200),
  }),
  points: (spec, x) => reach(of(spec, x)),
  over(spec, low, high) {
    const between = spec.points.filter(([x]) => exact(x).compare(low) > 0 && exact(x).compare(high) < 0).map(([, y]) => exact(y));
    return { span: hull([of(spec, low), of(spec, high), ...between]) };
  },
  image: ({ points }) => hull(points.map(([, y]) => exact(y))),
  rises: ({ points }) => points.every(([, y], at) => at === 0 || y >= (points[at - 1] as [number, number])[1]),
  marks: ({ points }) => ({ lines: points.map(([x]) => exact(x)), between: points.slice(1).map(([x], at) => exact(x).add(exact((points[at] as [number, number])[0])).div(2)) }),
  words,
  tell: (spec, x, _, language) => fill(words.told, language, { x: textOf(x), points: textOf(of(spec, x)) }),
  describe: ({ points }, { what, show, points: say }, tell) => [
    tell.put(words.rule, { points: tell.list(points.map(([x, y]) => tell.put(words.point, { what, x: show(x), points: say(y) }))) }),
  ],
};
