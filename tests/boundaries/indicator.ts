import type { Indicator } from '../../shared/kinds/items/indicator';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import type { Bench, Boundary } from './bench';

/** Each class and the one beyond; ranks round the one where nothing is left; the mean of those that have a task. */
export function indicator(bench: Bench, item: Indicator): Boundary[] {
  return bench.types(item).flatMap((type) => {
    const weight = figureFor(item.weight, type) ?? 0;
    const request = (rows: Parameters<Bench['request']>[2]) => bench.request(type, item.code, rows);
    const single = item.sources.map(({ kind, classes, rank }) => {
      const empty = Math.ceil(weight / (rank?.step ?? 1)) + 1;
      const values = classes ? [0, ...classes.map((_, at) => at + 1), classes.length + 1] : [0, 1, 2, empty - 1, empty, empty + 1];
      return { name: `${item.code} of ${type} by ${kind}: ${values.join(', ')}`, requests: values.map((value) => request([{ kind, value }])) };
    });
    const both = item.sources.flatMap(({ kind }) => [{ kind, value: 2 }, { kind, value: 3 }]);
    const units = ['甲', '乙', '丙', '丁'].map((id) => ({ id, type }));
    const ranks = item.sources.find(({ rank }) => rank)?.kind ?? '';
    const mean = (values: readonly (number | null)[]) =>
      bench.cohort(units, [
        { unit: '甲', item: item.code, kind: item.noTask },
        ...values.map((value, at) => ({ unit: units[at + 1]?.id ?? '', item: item.code, ...(value === null ? { kind: item.noTask } : { kind: ranks, value }) })),
      ]);
    return [
      ...single,
      {
        name: `${item.code} of ${type}: one source before the next, alike and unlike`,
        requests: both.flatMap((one) => both.map((other) => request([one, other]))),
      },
      {
        name: `${item.code} of ${type}: the mean, whole and without end, of all, some and none`,
        requests: [mean([1, 2, 3]), mean([1, 1, 2]), mean([1, 2, null]), mean([1, null, null]), mean([null, null, null]), mean([1, 2])],
      },
    ];
  });
}
