import * as z from 'zod';
import { exact, most, textOf, type Exact } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { reach, type Reach, type Scale } from './scale';

interface Spec { points?: number[]; rest?: number | null; first?: number; step?: number; least?: number }

function of(spec: Spec, x: Exact): Reach {
  if (!spec.points) {
    const fallen = exact(spec.first ?? 0).sub(exact(spec.step ?? 0).mul(x.sub(1)));
    return reach(most(fallen, exact(spec.least ?? 0)));
  }
  const points = spec.points[Number(x.n) - 1] ?? (spec.rest === undefined ? 0 : spec.rest);
  return points === null ? { silent: true, span: null } : reach(exact(points));
}

/** So many points for the first place, the second, and so on. */
export const places: Scale<Spec> = {
  by: 'places',
  ofPlaces: true,
  fields: {
    /** Of the first, the second, ... */
    points: z.array(z.number()).min(1).max(200).optional(),
    /** Of the places beyond; left out: 0; null: the document does not say. */
    rest: z.number().nullable().optional(),
    first: z.number().optional(),
    /** What each further place has less. */
    step: z.number().optional(),
    /** The least that a place has. */
    least: z.number().optional(),
  },
  points: of,
  over(spec, low, high) {
    const reaches: Reach[] = [];
    for (let x = low; x.compare(high) <= 0; x = x.add(1)) reaches.push(of(spec, x));
    if (reaches.some(({ silent }) => silent)) return { silent: true, span: null };
    return { span: hull(reaches.flatMap(({ span }) => (span ? [span.low, span.high] : []))) };
  },
  image({ points, rest, first, least }) {
    if (!points) return hull([exact(first ?? 0), exact(least ?? 0)]);
    return hull([...points.map(exact), ...(rest === null ? [] : [exact(rest ?? 0)])]);
  },
  marks: ({ points }) => ({ lines: [], between: points ? [...points, 0].map((_, at) => exact(at + 1)) : ['1', '2', '10'].map(exact) }),
  tell(spec, x, _, language) {
    const { span } = of(spec, x);
    if (!span) return language === 'zh' ? `第${textOf(x)}名，文件没有写分值` : `place ${textOf(x)}: the document does not say`;
    return language === 'zh' ? `第${textOf(x)}名，得${textOf(span.low)}分` : `place ${textOf(x)}: ${textOf(span.low)}`;
  },
  describe({ points: list, rest = 0, first = 0, step = 0, least = 0 }, { points }, tell) {
    if (!list) return [tell.say('scalePlacesStep', { first: points(first), step: points(step), least: points(least) })];
    const each = list.map((figure, at) => tell.say('scalePlace', { place: at + 1, points: points(figure) }));
    return [
      tell.say('scalePlaces', { points: tell.list(each) }),
      rest === null ? tell.say('scalePlacesSilent', { place: list.length }) : tell.say('scalePlacesRest', { place: list.length, points: points(rest) }),
    ];
  },
};
