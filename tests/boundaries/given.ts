import type { Given } from '../../shared/kinds/parts/given/given-schema';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import { around, readings, type Bench, type Boundary } from './bench';

/** A score from nothing to the full mark, or one of a few: what lies outside is refused. */
export function given(bench: Bench, item: Given): Boundary[] {
  return bench.types(item).flatMap((type) =>
    readings(bench.rulebook, item.outOfWhen?.parameter).flatMap((parameters) => {
      const weight = figureFor(item.weight, type) ?? 0;
      const reads = !item.outOfWhen || parameters[item.outOfWhen.parameter] === item.outOfWhen.is;
      const limits = [0, ...(item.choices ?? []), item.outOf !== undefined && reads ? item.outOf : weight];
      return [...new Set(limits)].map((limit) => ({
        name: `${item.code} of ${type} around ${limit} ${Object.values(parameters).join()}`,
        requests: around(limit).map((value) => bench.request(type, item.code, [{ value }], parameters)),
      }));
    }),
  );
}
