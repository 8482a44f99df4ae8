import type { ScoreRequest } from '../../shared/contract/request';
import type { RoleLimits } from '../../shared/kinds/outcomes/role-limits';
import { YEAR } from '../lib/ledgers';
import type { Bench, Boundary } from './bench';

/** So many persons in one role of one event, and one more; of another event, in another role. */
export function roleLimits(bench: Bench, outcome: RoleLimits): Boundary[] {
  const type = bench.rulebook.unitTypes[0]?.code ?? '';
  const [item = ''] = outcome.events.flatMap(({ items }) => items);
  return Object.entries(outcome.limits).map(([role, limit]) => ({
    name: `${limit} ${role} of one event, and one more`,
    requests: [0, 1].flatMap((more) => ['文体节', ''].map((subject) => {
      const units = Array.from({ length: limit + more }, (_, at) => ({ id: `干部${at + 1}`, type }));
      return bench.cohort(units, units.map((unit) => ({ unit: unit.id, item, role, level: 'municipal', subject })));
    })),
  }));
}

/** The years on either side of the first one, and of the last where a parameter holds it. */
export function force(bench: Bench): Boundary[] {
  const { from, until } = bench.rulebook.force ?? {};
  const type = bench.rulebook.unitTypes[0]?.code ?? '';
  const item = bench.rulebook.items.find(({ effects, kinds }) => effects?.length && !kinds)?.code ?? '';
  const inYear = (year: number, parameters = {}): ScoreRequest => {
    const one = bench.request(type, item, [{}], parameters);
    return { ...one, year, facts: one.facts.map((fact) => ({ ...fact, year })) };
  };
  return [
    ...(from === undefined ? [] : [{ name: `years round ${from}, the first in force`, requests: [from - 1, from, from + 1].map((year) => inYear(year)) }]),
    ...(until === undefined ? [] : [{ name: `years round the last day of ${until.parameter}`, requests: [YEAR - 1, YEAR, YEAR + 1].map((year) => inYear(year, { [until.parameter]: `${YEAR}-12-31` })) }]),
  ];
}
