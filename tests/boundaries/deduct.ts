import type { PlainDeduct } from '../../shared/kinds/parts/events/deduct-schema';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import { around, split, type Bench, type Boundary } from './bench';

/** The least and the most of one event; the sum at which nothing is left; one event entered twice. */
export function deduct(bench: Bench, item: PlainDeduct): Boundary[] {
  const [least, most] = item.each;
  return bench.types(item).flatMap((type) => {
    const weight = figureFor(item.weight, type) ?? 0;
    const request = (rows: Parameters<Bench['request']>[2]) => bench.request(type, item.code, rows);
    return [
      ...[least, most].map((limit) => ({
        name: `${item.code} of ${type}, one event around ${limit}`,
        requests: around(limit).map((value) => request([{ value }])),
      })),
      {
        name: `${item.code} of ${type}, until ${weight} are gone`,
        requests: around(weight).map((sum) => request(split(sum, least, most).map((value) => ({ value })))),
      },
      {
        name: `${item.code} of ${type}, an open amount beside nearly all of ${weight}`,
        requests: [most, least].flatMap((open) => around(weight - open)).map((sum) => request([{}, ...split(sum, least, most).map((value) => ({ value }))])),
      },
      {
        name: `${item.code} of ${type}, how often until ${weight} are gone`,
        requests: [-1, 0, 1].map((more) => request([{ value: most, count: Math.ceil(weight / most) + more }])),
      },
      {
        name: `${item.code} of ${type}, one event in two rows`,
        requests: around(most).slice(0, 2).map((value) => request([{ value, [item.once]: '甲' }, { value: least, [item.once]: '甲' }])),
      },
    ];
  });
}
