import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
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

const words = {
  told: { zh: '第{place}名，得{points}分', en: 'place {place}: {points}' },
  toldSilent: { zh: '第{place}名，文件没有写分值', en: 'place {place}: the document does not say' },
  rule: { zh: '换算：按名次：{points}', en: 'points by place: {points}' },
  place: { zh: '第{place}名{points}', en: 'place {place}: {points}' },
  rest: { zh: '第{place}名以后：{points}', en: 'beyond place {place}: {points}' },
  silent: { zh: '第{place}名以后：文件没有写，待定', en: 'beyond place {place} the document is silent, and it stays open' },
  steps: { zh: '换算：第1名{first}，每低一个名次少{step}，最低{least}', en: 'points: {first} for the first place, {step} less for each further one, not below {least}' },
} as const satisfies Catalogue;

/** So many points for the first place, the second, and so on. */
export const places: Scale<Spec> = {
  by: 'places',
  ofPlaces: true,
  fields: () => ({
    /** Of the first, the second, ... */
    points: z.array(z.number()).min(1).max(200).optional(),
    /** Of the places beyond; left out: 0; null: the document does not say. */
    rest: z.number().nullable().optional(),
    /** In place of a list: what the first place has. */
    first: z.number().optional(),
    /** What each further place has less. */
    step: z.number().optional(),
    /** The least that a place has. */
    least: z.number().optional(),
  }),
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
  words,
  tell(spec, x, _, language) {
    const { span } = of(spec, x);
    return fill(span ? words.told : words.toldSilent, language, { place: textOf(x), points: span ? textOf(span.low) : '' });
  },
  describe({ points: list, rest = 0, first = 0, step = 0, least = 0 }, { points }, tell) {
    if (!list) return [tell.put(words.steps, { first: points(first), step: points(step), least: points(least) })];
    const each = list.map((figure, at) => tell.put(words.place, { place: at + 1, points: points(figure) }));
    return [
      tell.put(words.rule, { points: tell.list(each) }),
      rest === null ? tell.put(words.silent, { place: list.length }) : tell.put(words.rest, { place: list.length, points: points(rest) }),
    ];
  },
};
