import type { RankBands } from '../../shared/kinds/items/rank-bands';
import type { Bench, Boundary, Row } from './bench';

/** Every place round the edges of the bands, with the lost figure unset and decided; a period twice. */
export function rankBands(bench: Bench, item: RankBands): Boundary[] {
  const edges = item.bands.flatMap(({ to }) => [to, to + 1]);
  const common = { period: '2019-H1', role: item.roles?.[0] };
  const decided = item.bands.flatMap(({ unprinted }) => (unprinted ? [{ [unprinted.parameter]: 0 }, { [unprinted.parameter]: '1.5' }] : []));
  return bench.types(item).flatMap((type) => {
    const request = (rows: Row[], parameters = {}) => bench.request(type, item.code, rows.map((row) => ({ ...common, ...row })), parameters);
    return [
      {
        name: `${item.code} of ${type}: places 0, 1, ${edges.join(', ')}`,
        requests: [{}, ...decided].flatMap((parameters) => [0, 1, ...edges].map((value) => request([{ value }], parameters))),
      },
      {
        name: `${item.code} of ${type}: one period twice, another period`,
        requests: [{}, ...decided].flatMap((parameters) =>
          edges.flatMap((value) => ['2019-H1', '2019-H2'].map((period) => request([{ value: 7 }, { value, period }], parameters)))),
      },
    ];
  });
}
