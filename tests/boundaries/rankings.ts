import type { BottomBands } from '../../shared/kinds/items/bottom-bands';
import type { LastStreak } from '../../shared/kinds/items/last-streak';
import type { RankEnds } from '../../shared/kinds/items/rank-ends';
import { readings, type Bench, type Boundary, type Row } from './bench';

/** Every place of every list up to one longer than both ends together, and one place beyond. */
export function rankEnds(bench: Bench, item: RankEnds): Boundary[] {
  const longest = item.top.length + item.bottom.length + 1;
  return bench.types(item).flatMap((type) =>
    Array.from({ length: longest }, (_, at) => at + 1).map((of) => ({
      name: `${item.code} of ${type}: every place of ${of}`,
      requests: Array.from({ length: of + 2 }, (_, value) => bench.request(type, item.code, [{ value, of }])),
    })),
  );
}

const month = (at: number): string => `2019-${String(at).padStart(2, '0')}`;
const OF = 12;

/** Four months, each last, not last or missing; the same at the turn of the year; another list between; a place and a worse one. */
export function lastStreak(bench: Bench, item: LastStreak): Boundary[] {
  const states = [OF, OF - 1, null];
  const months = Array.from({ length: 3 ** 4 }, (_, code) => [0, 1, 2, 3].map((at) => states[Math.floor(code / 3 ** at) % 3] ?? null));
  const rows = (values: readonly (number | null)[], more: Row = {}): Row[] =>
    values.flatMap((value, at) => (value === null ? [] : [{ period: month(at + 3), value, of: OF, ...more }]));
  return bench.types(item).flatMap((type) =>
    readings(bench.rulebook, item.pairWhen?.parameter).flatMap((parameters) => {
      const request = (list: Row[]) => bench.request(type, item.code, list, parameters);
      const reading = Object.values(parameters).join();
      return [
        { name: `${item.code} of ${type}, ${reading}: four months, last or not or missing`, requests: months.map((values) => request(rows(values))) },
        {
          name: `${item.code} of ${type}, ${reading}: two lists, rows in any order, the year before`,
          requests: [
            request([...rows([OF, OF], { series: '进度' }), ...rows([null, OF, OF], { series: '质量' })]),
            request(rows([OF, OF, OF]).reverse()),
            request([{ period: '2019-12', value: OF, of: OF }, { period: '2019-01', value: OF, of: OF }]),
            request([{ period: '2018-12', value: OF, of: OF }]),
          ],
        },
        {
          name: `${item.code} of ${type}, ${reading}: two places in one month`,
          requests: [[OF, OF], [OF - 1, OF], [OF, OF - 1], [OF - 1, OF - 2]].map(([one = 0, other = 0]) =>
            request([...rows([null, OF]), { period: month(3), value: one, of: OF }, { period: month(3), value: other, of: OF }])),
        },
      ];
    }),
  );
}

/** Every place from the bottom up to two beyond the last band; lists shorter than the bands; two places in one month. */
export function bottomBands(bench: Bench, item: BottomBands): Boundary[] {
  const deepest = Math.max(...item.bands.map(({ last }) => last));
  const request = (type: string, places: number[], of: number) =>
    bench.request(type, item.code, places.map((place) => ({ period: month(7), value: of - place + 1, of })));
  return bench.types(item).flatMap((type) => [
    { name: `${item.code} of ${type}: places 1 to ${deepest + 2} from the bottom`, requests: Array.from({ length: deepest + 2 }, (_, at) => request(type, [at + 1], 111)) },
    { name: `${item.code} of ${type}: lists shorter than the bands`, requests: [1, 2, deepest - 1, deepest + 1].flatMap((of) => [1, of].map((place) => request(type, [place], of))) },
    {
      name: `${item.code} of ${type}: two places in one month`,
      requests: item.bands.flatMap(({ first, last }) => [[first, last + 1], [last + 1, first], [last, last]]).map((places) => request(type, places, 111)),
    },
  ]);
}
