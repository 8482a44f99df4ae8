import * as z from 'zod';
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

/** Straight between the points that the document names, level outside them. */
export const line: Scale<Spec> = {
  by: 'line',
  fields: { points: z.array(z.tuple([z.number(), z.number()])).min(2).max(200) },
  points: (spec, x) => reach(of(spec, x)),
  over(spec, low, high) {
    const between = spec.points.filter(([x]) => exact(x).compare(low) > 0 && exact(x).compare(high) < 0).map(([, y]) => exact(y));
    return { span: hull([of(spec, low), of(spec, high), ...between]) };
  },
  image: ({ points }) => hull(points.map(([, y]) => exact(y))),
  marks: ({ points }) => ({ lines: points.map(([x]) => exact(x)), between: points.slice(1).map(([x], at) => exact(x).add(exact((points[at] as [number, number])[0])).div(2)) }),
  tell(spec, x, _, language) {
    const points = textOf(of(spec, x));
    return language === 'zh' ? `按折线内插${textOf(x)}得${points}分` : `straight between the points, ${textOf(x)} gives ${points}`;
  },
  describe: ({ points }, { what, show, points: say }, tell) => [
    tell.say('scaleLine', { points: tell.list(points.map(([x, y]) => tell.say('scaleLinePoint', { what, x: show(x), points: say(y) }))) }),
  ],
};
