import { levels } from '../../shared/contract/request';
import type { LevelList } from '../../shared/kinds/items/level-list';
import { readings, type Bench, type Boundary } from './bench';

/** Every figure of the list under each reading, the level beside it, and the list while nobody has confirmed it. */
export function levelList(bench: Bench, item: LevelList): Boundary[] {
  return bench.types(item).flatMap((type) => [
    ...[{}, ...readings(bench.rulebook, item.confirmedBy.parameter)].map((parameters) => ({
      name: `${item.code} of ${type}: each of the five levels, ${Object.values(parameters).join() || 'not confirmed'}`,
      requests: [[], ...levels.map((level) => [{ level }])].map((rows) => bench.request(type, item.code, rows, parameters)),
    })),
    {
      name: `${item.code} of ${type}: one document twice, with another count, at another level`,
      requests: [{ level: 'national' }, { level: 'national', count: 2 }, { level: 'municipal' }].flatMap((other) =>
        [{}, ...readings(bench.rulebook, item.confirmedBy.parameter)].map((parameters) =>
          bench.request(type, item.code, [{ level: 'national', evidence: '文1' }, { evidence: '文1', ...other }], parameters))),
    },
  ]);
}
