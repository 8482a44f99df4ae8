import type { Fact } from '../../shared/contract/request';
import type { GradeAgain } from '../../shared/kinds/outcomes/grade-again';
import type { Grades } from '../../shared/kinds/outcomes/grades';
import { around, type Bench, type Boundary } from './bench';
import { group, upTo } from './cohort';

/** The assessment before, round the line; its quarter, one skipped, across the year, open, of pay alone. */
export function gradeAgain(bench: Bench, outcome: GradeAgain): Boundary[] {
  const { rulebook } = bench;
  const [unit = { id: '', type: '' }] = group(rulebook, 1);
  const best = (rulebook.outcomes.find(({ kind }) => kind === 'grades') as Grades | undefined)?.best.from.parameter ?? '';
  const line = 60;
  const apart = outcome.apartFrom?.items[0] ?? '';
  const request = (earlier: Omit<Fact, 'year'>[], year = 2019, now = 40) => ({
    ...bench.cohort([unit], upTo(rulebook, unit, now), { [best]: 90, [outcome.below.parameter]: line }),
    facts: [
      ...bench.cohort([unit], upTo(rulebook, unit, now)).facts,
      ...earlier.map((fact) => ({ year, ...fact })),
    ],
  });
  const before = (total: number | string, period: string) => upTo(rulebook, unit, total, { period });
  return [
    { name: `the assessment before around ${line}`, requests: around(line).map((total) => request(before(total, '2019-Q2'))) },
    { name: `this assessment around ${line} after a poor one`, requests: around(line).map((total) => request(before(10, '2019-Q2'), 2019, Number(total))) },
    { name: 'a quarter skipped, a better one between', requests: [request(before(10, '2019-Q1')), request([...before(10, '2019-Q1'), ...before(80, '2019-Q2')])] },
    { name: 'the year before, the year after', requests: [request(before(10, '2018-Q4'), 2018), request(before(10, '2020-Q1'), 2020)] },
    { name: 'an earlier one that is open, or of pay alone', requests: [request(before(10, '2019-Q2').slice(1)), request([{ unit: unit.id, item: apart, period: '2019-Q2', value: 100 }]), request([...before(10, '2019-Q1'), { unit: unit.id, item: apart, period: '2019-Q2', value: 100 }])] },
  ];
}
