import type { Fact } from '../../shared/contract/request';
import type { BaseScore } from '../../shared/kinds/items/base-score';
import type { Result } from '../../shared/kinds/items/result';
import type { ExcellentShare } from '../../shared/kinds/outcomes/excellent-share';
import type { FarFromBase } from '../../shared/kinds/outcomes/far-from-base';
import type { GradeByRight } from '../../shared/kinds/outcomes/grade-by-right';
import type { YearsRunning } from '../../shared/kinds/outcomes/years-running';
import type { RulebookItem } from '../../shared/model/rulebook/rulebook';
import { YEAR } from '../lib/ledgers';
import { around, type Bench, type Boundary } from './bench';

/** Yearly results, what several years bring, and what follows for grades and shares. */

const itemOf = (bench: Bench, code: string | undefined): RulebookItem | undefined => bench.rulebook.items.find((item) => item.code === code);
const kindsOf = (bench: Bench, code: string | undefined): string[] => (itemOf(bench, code)?.kinds ?? []).map((kind) => kind.code);

/** Each result, in the first, a middle and the last place, without one, and beyond the list; two that differ. */
export function result(bench: Bench, item: Result): Boundary[] {
  const kinds = kindsOf(bench, item.code);
  const places = [{}, { value: 1 }, { value: 1, of: 1 }, { value: 1, of: 9 }, { value: 5, of: 9 }, { value: 9, of: 9 }, { value: 10, of: 9 }, { value: 0, of: 9 }];
  return bench.types(item).flatMap((type) => [
    { name: `${item.code} of ${type}: each result in each place`, requests: kinds.flatMap((kind) => places.map((place) => bench.request(type, item.code, [{ kind, ...place }]))) },
    {
      name: `${item.code} of ${type}: a faulty row in each of the years before`,
      requests: [1, 2, 3, 4].map((back) => {
        const one = bench.request(type, item.code, [{ kind: kinds[0] }]);
        return { ...one, facts: [...one.facts, { unit: '甲', item: item.code, kind: '没有的', year: YEAR - back }] };
      }),
    },
    { name: `${item.code} of ${type}: two results`, requests: kinds.flatMap((kind) => kinds.map((other) => bench.request(type, item.code, [{ kind }, { kind: other }]))) },
  ]);
}

export function baseScore(bench: Bench, item: BaseScore): Boundary[] {
  return bench.types(item).map((type) => ({
    name: `${item.code} of ${type}: none, by the parameter, by a row, by two`,
    requests: [{}, { [item.parameter]: 100 }].flatMap((parameters) =>
      [[], [''], ['80'], ['80', '80.0'], ['80', '81']].map((values) => bench.request(type, item.code, values.map((value) => ({ value })), parameters))),
  }));
}

/** Every result, and none, and two at once, in this year and the ones before. */
export function yearsRunning(bench: Bench, outcome: YearsRunning): Boundary[] {
  const code = outcome.of.items[0];
  const item = itemOf(bench, code);
  const results: (string | null)[] = [...kindsOf(bench, code), null];
  const request = (years: readonly (string | null)[], more: Omit<Fact, 'year'>[] = []) => {
    const type = item ? (bench.types(item)[0] ?? '') : '';
    const one = bench.cohort([{ id: '甲', type }], more);
    const facts = years.flatMap((kind, back) => (kind === null ? [] : [{ unit: '甲', item: code, kind, year: YEAR - back }]));
    return { ...one, facts: [...facts, ...one.facts] };
  };
  const [first = '', second = ''] = outcome.results;
  return [
    { name: `${outcome.clause}: every result in three years`, requests: results.flatMap((now) => results.flatMap((before) => results.map((earlier) => request([now, before, earlier])))) },
    {
      name: `${outcome.clause}: a fourth year, two results in the year before, the same twice`,
      requests: [
        request([first, first, null, first]),
        { ...request([first, first]), facts: [...request([first, first]).facts, { unit: '甲', item: code, kind: second || 'poor', year: YEAR - 1 }] },
        { ...request([first, first]), facts: [...request([first, first]).facts, { unit: '甲', item: code, kind: first, year: YEAR - 1 }] },
      ],
    },
  ];
}

/** The usual share near 0, at the head counts where a place more is reached, and near 1. */
export function excellentShare(bench: Bench, outcome: ExcellentShare): Boundary[] {
  const code = outcome.of.items[0];
  const item = itemOf(bench, code);
  const type = item ? (bench.types(item)[0] ?? '') : '';
  const places = { first: { value: 1, of: 9 }, last: { value: 9, of: 9 } };
  const step = Math.max(...outcome.steps.map(({ by }) => Math.abs(by)));
  const shares = [0, step, 0.2, 1 - step, 1].flatMap((at) => around(at)).filter((share) => Number(share) >= 0 && Number(share) <= 1);
  const staffs = [0, 3, 4, 5, 6, 7, 19, 20, 21];
  const request = (result: string, place: object, share: string, staff?: number) =>
    bench.cohort([{ id: '甲', type, ...(staff === undefined ? {} : { staff }) }], [{ unit: '甲', item: code, kind: result, ...place }], { [outcome.ratio.parameter]: share });
  return outcome.steps.flatMap(({ result, place }) => [
    { name: `share of ${result}, ${place}: usual shares of ${shares.join(', ')}`, requests: shares.flatMap((share) => [places.first, places.last].map((at) => request(result, at, share, 20))) },
    { name: `share of ${result}, ${place}: head counts of ${staffs.join(', ')} and unknown`, requests: [...staffs, undefined].flatMap((staff) => [places.first, places.last].map((at) => request(result, at, '0.2', staff))) },
  ]);
}

/** Every set of rows that entitle or bar, one of each item. */
export function gradeByRight(bench: Bench, outcome: GradeByRight): Boundary[] {
  const codes = new Set(outcome.steps.map(({ eligibility }) => eligibility));
  return bench.rulebook.unitTypes.map(({ code: type }) => {
    const rows = bench.rulebook.items
      .filter((item) => item.types?.includes(type) ?? true)
      .flatMap((item) => (item.effects ?? []).filter((effect) => codes.has(effect.eligibility ?? '')).map((effect) => ({
        unit: '甲', item: item.code, kind: effect.kind ?? null, level: 'provincial', value: effect.place?.from === 'bottom' ? 9 - effect.place.first + 1 : 1, of: 9,
      })));
    const sets = Array.from({ length: 2 ** Math.min(rows.length, 7) }, (_, bits) => rows.filter((_row, at) => bits & (2 ** at)));
    return { name: `grades that rows of ${type} give or bar`, requests: sets.map((set) => bench.cohort([{ id: '甲', type }], set)) };
  });
}

/** Sums of adds, and of takes, on either side of the limit. */
export function farFromBase(bench: Bench, outcome: FarFromBase): Boundary[] {
  const { limit } = outcome;
  const adds = bench.rulebook.items.find((item) => item.code === '1.4');
  const type = 'department';
  const request = (item: string, more: object, count: number) => bench.cohort([{ id: '甲', type }], [{ unit: '甲', item, count, ...more }]);
  return adds ? [
    { name: `adds round ${limit}`, requests: [-1, 0, 1].map((more) => request('1.4', { level: 'county' }, limit + more)) },
    { name: `takes round ${limit}`, requests: [-1, 0, 1].map((more) => request('1.8', { kind: 'task' }, 2 * limit + more)) },
  ] : [];
}
