import { Decimal } from 'decimal.js';
import type { Grades } from '../../shared/kinds/outcomes/grades';
import type { Pay } from '../../shared/kinds/outcomes/pay';
import type { Bench, Boundary } from './bench';
import { group, upTo } from './cohort';

/** Each grade and none, each rate at both ends and unset; amounts whose half cents round up. */
export function pay(bench: Bench, outcome: Pay): Boundary[] {
  const { rulebook } = bench;
  const lines = rulebook.outcomes.find(({ kind }) => kind === 'grades') as Grades | undefined;
  const set = { [lines?.best.from.parameter ?? '']: 90, [lines?.good.from.parameter ?? '']: 60 };
  const units = group(rulebook, 5);
  const [first = { id: '', type: '' }] = units;
  const request = (total: number, value: string | number, parameters: Record<string, string | number>) =>
    bench.cohort(units, [...units.flatMap((unit) => upTo(rulebook, unit, unit === first ? total : 70)), { unit: first.id, item: outcome.from.items[0], value }], parameters);
  const rates = [outcome.raise, outcome.cut].map(({ parameter }) => {
    const { low = 0, high = 1 } = rulebook.parameters.find(({ key }) => key === parameter) ?? {};
    return { parameter, ends: [low, new Decimal(low).plus(high).div(2).toNumber(), high] };
  });
  const cent = new Decimal('0.01');
  // Half a cent falls on the base at its own share of a cent.
  const halves = [outcome.base, outcome.performance].map((share) => cent.div(2).div(share));
  return [
    {
      name: 'every grade, and none',
      requests: [...[95, 70, 40].map((total) => request(total, 4500, set)), request(95, 4500, {})],
    },
    ...rates.flatMap(({ parameter, ends }) => ({
      name: `${parameter} at ${ends.join(', ')} and unset`,
      requests: [95, 70, 40].flatMap((total) => [...ends.map((rate) => request(total, 4500, { ...set, [parameter]: rate })), request(total, 4500, set)]),
    })),
    {
      name: 'half a cent',
      requests: halves.flatMap((half) => [half.times(3), half.times(3).minus('0.0001'), half.times(3).plus('0.0001')]).map((value) => request(70, value.toFixed(), set)),
    },
    {
      name: 'no amount, nothing, two that differ, two alike',
      requests: [[], [0], [4500, 4600], [4500, '4500.00']].map((values) => {
        const one = request(70, 0, set);
        return { ...one, facts: [...one.facts.slice(0, -1), ...values.map((value) => ({ ...one.facts.at(-1), value }))] };
      }),
    },
  ];
}
