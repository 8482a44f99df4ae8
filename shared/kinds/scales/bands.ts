import * as z from 'zod';
import { fill, type Catalogue } from '../../i18n/language';
import { closed } from '../../schema/closed';
import { later } from '../../schema/later';
import { exact, textOf } from '../../numbers/fraction';
import { hull } from '../parts/finishing';
import { endsOf, lies, lowerEnd, meets, spanFields, stretchText } from '../parts/spans';
import { describeStretch } from '../parts/figure-words';
import { reach, type Reach, type Scale } from './scale';
import { coversAll, uncovered } from './band-gaps';

export const Band = later(() => closed({
  ...spanFields(),
  /** What a figure in it gives. */
  points: z.number(),
}));
export type Band = z.infer<typeof Band>;
interface Spec { bands: Band[]; rest?: [number, number] }

const silence = ({ rest }: Spec): Reach => ({ silent: true, span: rest ? hull(rest.map(exact)) : null });

const words = {
  told: { zh: '{span}一档，得{points}分', en: 'band {span}: {points}' },
  toldSilent: { zh: '{x}不在任何一档里，文件没有写', en: '{x} is in no band; the document does not say' },
  band: { zh: '{what}{span}：{points}', en: '{what} {span}: {points}' },
  rest: { zh: '不在以上各档里的，文件没有写，由人在{low}至{high}分之间定', en: 'where no band holds it the document is silent: people decide, from {low} to {high}' },
  silent: { zh: '不在以上各档里的，文件没有写，待定', en: 'where no band holds it the document is silent, and it stays open' },
} as const satisfies Catalogue;

/** So many points from one figure to another. A figure that no band holds: the document is silent. */
export const bands: Scale<Spec> = {
  by: 'bands',
  fields: () => ({
    /** None of them overlaps another. */
    bands: z.array(Band).min(1).max(200),
    /** What is left to people where no band holds the figure. */
    rest: z.tuple([z.number(), z.number()]).optional(),
  }),
  points(spec, x) {
    const band = spec.bands.find((each) => lies(x, each));
    return band ? reach(exact(band.points)) : silence(spec);
  },
  over(spec, low, high) {
    const met = spec.bands.filter((each) => meets(low, high, each)).map(({ points }) => exact(points));
    if (!uncovered(spec.bands, low, high)) return { span: hull(met) };
    const rest = silence(spec);
    return rest.span === null ? rest : { silent: true, span: hull([...met, rest.span.low, rest.span.high]) };
  },
  image: ({ bands: list, rest }) => hull([...list.map(({ points }) => exact(points)), ...(rest ?? []).map(exact)]),
  rises({ bands: list }) {
    const low = (band: Band): number => lowerEnd(band)?.at ?? -Infinity;
    const upwards = [...list].sort((one, other) => low(one) - low(other));
    return upwards.every(({ points }, at) => at === 0 || points >= (upwards[at - 1] as Band).points);
  },
  marks: ({ bands: list }) => ({ lines: list.flatMap(endsOf) }),
  words,
  tell({ bands: list }, x, _, language) {
    const band = list.find((each) => lies(x, each));
    return band ? fill(words.told, language, { span: stretchText(band, language), points: band.points }) : fill(words.toldSilent, language, { x: textOf(x) });
  },
  describe: ({ bands: list, rest }, { what, show, points }, tell) => [
    ...list.map((band) => tell.put(words.band, { what, span: describeStretch(band, tell, show), points: points(band.points) })),
    ...(coversAll(list) ? [] : [tell.put(rest ? words.rest : words.silent, { low: rest?.[0] ?? '', high: rest?.[1] ?? '' })]),
  ],
};
