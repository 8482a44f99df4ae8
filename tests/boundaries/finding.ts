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
  if (item.dated) return dated(bench, item, types);
  return [{
    name: `${item.code}: none, one, two`,
    requests: [...types.flatMap((type) => lists.map((rows) => bench.request(type, item.code, rows))), bench.request(types[0] ?? '', item.code, [{ count: 0 }])],
  }];
}

/** What follows is due so many working days later: from every day of a week, over holidays and working weekends, over the year's end. */
function dated(bench: Bench, item: Finding, types: readonly string[]): Boundary[] {
  const days = ['2019-06-30', ...Array.from({ length: 8 }, (_, at) => `2019-07-0${at + 1}`), '2019-12-30', '2019-02-29', '2019-7-1'];
  const off = item.effects?.flatMap(({ due }) => (due ? [{ [due.holidays ?? '']: ['2019-07-04', '2019-07-05'], [due.workdays ?? '']: ['2019-07-06'] }] : [])) ?? [];
  return types.map((type) => ({
    name: `${item.code} of ${type}: due from each day of a week, with and without days off`,
    requests: [{}, ...off].flatMap((parameters) => [
      ...days.map((date) => bench.request(type, item.code, [{ date }], parameters)),
      bench.request(type, item.code, [{ date: '2019-07-01' }, { date: '2019-07-01' }], parameters),
    ]),
  }));
}
