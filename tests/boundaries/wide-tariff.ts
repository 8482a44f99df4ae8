import type { Tariff } from '../../shared/kinds/parts/events/tariff-schema';
import type { Bench, Boundary, Row } from './bench';
import { inPeriods, recordedEnds } from './general';

/** Each rate never, once, twice and until nothing is left; a range from end to end and just beyond; two kinds together. */
export function wideTariff(bench: Bench, item: Tariff): Boundary[] {
  const stamp = inPeriods(bench.rulebook, item.code);
  return bench.types(item).flatMap((type) => {
    const request = (rows: readonly Row[]) => bench.request(type, item.code, rows.map((row) => ({ ...stamp(0), ...row })));
    const kindOf = (kind: string | undefined): Row => (kind === undefined ? {} : { kind });
    return [...recordedEnds(bench, type, item.code, { most: item.max, least: item.min }), ...item.rates.map(({ kind, points }) => {
      const own = kindOf(kind);
      const ends = Array.isArray(points) ? points.flatMap((x) => [Math.abs(x) - 0.01, Math.abs(x), Math.abs(x) + 0.01]).map((value) => ({ ...own, value: value.toFixed(2) })) : [];
      const others = item.rates.map((other) => [own, { ...kindOf(other.kind), count: 2 }]);
      return {
        name: `${item.code} of ${type}: ${kind ?? 'any kind'}`,
        requests: [[], [own], [own, own], ...ends.map((row) => [row]), ...others, ...[3, 9, 40, 200].map((count) => [{ ...own, count }])].map(request),
      };
    })];
  });
}
