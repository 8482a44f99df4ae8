import type { Finding } from '../../shared/kinds/items/finding';
import type { Bench, Boundary, Row } from './bench';

/** None, one, two in two months, one that is counted twice; each kind where there are kinds; types that it does not apply to. */
export function finding(bench: Bench, item: Finding): Boundary[] {
  const kinds = item.kinds?.map((kind) => kind.code) ?? [undefined];
  const types = bench.rulebook.unitTypes.map((type) => type.code);
  const lists: Row[][] = kinds.flatMap((kind) => [
    [],
    [{ kind }],
    [{ kind, period: '2019-03' }, { kind, period: '2019-04' }],
    [{ kind, evidence: '文1', period: '2019-03' }, { kind, evidence: '文1', period: '2019-03' }],
    [{ kind, count: 2 }],
  ]);
  return [{
    name: `${item.code}: none, one, two`,
    requests: [...types.flatMap((type) => lists.map((rows) => bench.request(type, item.code, rows))), bench.request(types[0] ?? '', item.code, [{ count: 0 }])],
  }];
}
