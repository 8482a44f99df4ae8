import * as z from 'zod';
import { closed } from '../../schema/closed';
import { exact, textOf } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { endsOf, lies, meets, spanFields, stretchText } from '../parts/spans';
import { describeStretch } from '../parts/figure-words';
import type { Reach, Scale } from './scale';
import { coversAll, uncovered } from './band-gaps';

export const Band = closed({ ...spanFields, points: z.number() });
export type Band = z.infer<typeof Band>;
interface Spec { bands: Band[]; rest?: [number, number] }

const silence = ({ rest }: Spec): Reach => ({ silent: true, span: rest ? hull(rest.map(exact)) : null });

/** So many points from one figure to another. A figure that no band holds: the document is silent. */
export const bands: Scale<Spec> = {
  by: 'bands',
  fields: {
    bands: z.array(Band).min(1).max(200),
    /** What is left to people where no band holds the figure. */
    rest: z.tuple([z.number(), z.number()]).optional(),
  },
  points(spec, x) {
    const band = spec.bands.find((each) => lies(x, each));
    return band ? { span: hull([exact(band.points)]) } : silence(spec);
  },
  over(spec, low, high) {
    const met = spec.bands.filter((each) => meets(low, high, each)).map(({ points }) => exact(points));
    if (!uncovered(spec.bands, low, high)) return { span: hull(met) };
    const rest = silence(spec);
    return rest.span === null ? rest : { silent: true, span: hull([...met, rest.span.low, rest.span.high]) };
  },
  image: ({ bands: list, rest }) => hull([...list.map(({ points }) => exact(points)), ...(rest ?? []).map(exact)]),
  marks: ({ bands: list }) => ({ lines: list.flatMap(endsOf) }),
  tell({ bands: list }, x, _, language) {
    const band = list.find((each) => lies(x, each));
    if (!band) return language === 'zh' ? `${textOf(x)}不在任何一档里，文件没有写` : `${textOf(x)} is in no band; the document does not say`;
    return language === 'zh' ? `${stretchText(band, language)}一档，得${band.points}分` : `band ${stretchText(band, language)}: ${band.points}`;
  },
  describe: ({ bands: list, rest }, { what, show, points }, tell) => [
    ...list.map((band) => tell.say('scaleBand', { what, span: describeStretch(band, tell, show), points: points(band.points) })),
    ...(coversAll(list) ? [] : [tell.say(rest ? 'scaleBandRest' : 'scaleBandSilent', { low: rest?.[0] ?? '', high: rest?.[1] ?? '' })]),
  ],
};
