import { levels } from '../../shared/contract/request';
import type { RankShare } from '../../shared/kinds/items/rank-share';
import type { Bench, Boundary, Row } from './bench';

/** Every place of every list up to thirty, and round the shares of longer ones; each level; with and without its document. */
export function rankShare(bench: Bench, item: RankShare): Boundary[] {
  const common = { level: 'provincial', role: item.roles?.[0], evidence: '文1' };
  return bench.types(item).flatMap((type) => {
    const request = (row: Row) => bench.request(type, item.code, [{ ...common, ...row }]);
    const short = Array.from({ length: 30 }, (_, at) => at + 1);
    const long = [99, 100, 101].map((of) => ({ of, top: Math.floor(of * item.share) }));
    return [
      ...short.filter((of) => of >= item.least).map((of) => ({
        name: `${item.code} of ${type}: every place of ${of}, and one beyond`,
        requests: Array.from({ length: of + 2 }, (_, value) => request({ value, of })),
      })),
      ...long.map(({ of, top }) => ({
        name: `${item.code} of ${type}: round the shares of ${of}`,
        requests: [top, top + 1, of - top, of - top + 1].map((value) => request({ value, of })),
      })),
      {
        name: `${item.code} of ${type}: lists too short, and the first that is not`,
        requests: [item.least - 1, item.least].flatMap((of) => [1, of].map((value) => request({ value, of }))),
      },
      {
        name: `${item.code} of ${type}: each level at either end, without its document too`,
        requests: levels.flatMap((level) => [1, 5].flatMap((value) => ['文1', ''].map((evidence) => request({ value, of: 5, level, evidence })))),
      },
    ];
  });
}
