import type { Group } from '../../shared/kinds/parts/group/group-schema';
import type { Bench, Boundary } from './bench';
import { standings } from './general';

/** Nothing, some and all of its parts. */
export function group(bench: Bench, item: Group): Boundary[] {
  return bench.types(item).map((type) => ({
    name: `${item.code} of ${type}: its parts`,
    requests: [0, 13, 37, 61, 90, 100, 110].map((total) => bench.cohort([{ id: '甲', type }], standings(bench.rulebook, '甲', type, total))),
  }));
}
