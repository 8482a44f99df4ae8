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
/** A finding on the day before the first one, on it and after it; in periods that end before it, or hold it; with neither. */
function aroundDay(bench: Bench, from: string): ScoreRequest[] {
  const type = bench.rulebook.unitTypes[0]?.code ?? '';
  const item = bench.rulebook.items.find(({ kind }) => kind === 'finding')?.code ?? '';
  const year = Number(from.slice(0, 4));
  const day = (more: number): string => new Date(Date.parse(`${from}T00:00:00Z`) + more * 86_400_000).toISOString().slice(0, 10);
  const month = Number(from.slice(5, 7));
  const two = (figure: number): string => String(figure).padStart(2, '0');
  const periods = [two(month - 1), two(month), `Q${Math.ceil(month / 3) - 1}`, `Q${Math.ceil(month / 3)}`, 'H1', 'H2'].map((part) => `${year}-${part}`);
  const rows = [...[-1, 0, 1].map((more) => ({ date: day(more) })), ...periods.map((period) => ({ period })), {}, { date: '某日', period: '某月' }, { date: day(0), period: `${year}-01` }];
  return rows.map((row) => {
    const one = bench.request(type, item, [row]);
    return { ...one, year, facts: one.facts.map((fact) => ({ ...fact, year })) };
  });
}

export function force(bench: Bench): Boundary[] {
  const { from, until } = bench.rulebook.force ?? {};
  const type = bench.rulebook.unitTypes[0]?.code ?? '';
  const item = bench.rulebook.items.find(({ effects, kinds }) => effects?.length && !kinds)?.code ?? '';
  const inYear = (year: number, parameters = {}): ScoreRequest => {
    const one = bench.request(type, item, [{}], parameters);
    return { ...one, year, facts: one.facts.map((fact) => ({ ...fact, year })) };
  };
  return [
    ...(from === undefined ? [] : [
      { name: `years round ${from}, the first day in force`, requests: [-1, 0, 1].map((more) => inYear(Number(from.slice(0, 4)) + more)) },
      { name: `days and periods round ${from}, the first day in force`, requests: aroundDay(bench, from) },
    ]),
    ...(until === undefined ? [] : [{ name: `years round the last day of ${until.parameter}`, requests: [YEAR - 1, YEAR, YEAR + 1].map((year) => inYear(year, { [until.parameter]: `${YEAR}-12-31` })) }]),
  ];
}
