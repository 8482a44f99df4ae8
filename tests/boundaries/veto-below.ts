import { Decimal } from 'decimal.js';
import type { Fact } from '../../shared/contract/request';
import type { Given } from '../../shared/kinds/parts/given/given-schema';
import type { Tariff } from '../../shared/kinds/parts/events/tariff-schema';
import type { VetoBelow } from '../../shared/kinds/outcomes/veto-below';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';
import { around, readings, type Bench, type Boundary } from './bench';

/** Totals around the limit, settled and open, alone and with the bonus that one reading leaves out. */
export function vetoBelow(bench: Bench, outcome: VetoBelow): Boundary[] {
  const { rulebook } = bench;
  const type = rulebook.unitTypes[0]?.code ?? '';
  const given = rulebook.items.filter((item) => item.kind === 'given') as Given[];
  const direct = given.filter((item) => item.outOf === undefined);
  const start = rulebook.items.reduce((sum, item) => sum.plus(item.kind === 'deduct' ? (figureFor((item as unknown as Given).weight, type) ?? 0) : 0), new Decimal(0));
  /** Rows that bring the total to this figure. */
  const upTo = (total: Decimal.Value): Omit<Fact, 'year'>[] => {
    let left = new Decimal(total).minus(start);
    return [...given.filter((item) => item.outOf !== undefined), ...direct].map((item) => {
      const weight = figureFor(item.weight, type) ?? 0;
      const points = item.outOf === undefined ? Decimal.max(0, Decimal.min(weight, left)) : new Decimal(weight);
      left = left.minus(points);
      return { unit: '甲', item: item.code, value: points.times(item.outOf ?? weight).div(weight).toFixed() };
    });
  };
  const bonus = rulebook.items.find((item) => outcome.without?.items.includes(item.code)) as Tariff | undefined;
  const [level, points = 0] = Object.entries(bonus?.rates[0]?.levels ?? {})[0] ?? [];
  const request = (facts: Omit<Fact, 'year'>[], parameters = {}) => bench.cohort([{ id: '甲', type }], facts, parameters);
  const last = direct.at(-1);
  const open = figureFor(last?.weight, type) ?? 0;
  return readings(rulebook, outcome.without?.parameter).flatMap((parameters) => [
    { name: `total around ${outcome.limit}`, requests: around(outcome.limit).map((total) => request(upTo(total), parameters)) },
    {
      name: `total around ${outcome.limit} with a bonus of ${points}`,
      requests: [0, points].flatMap((less) => around(outcome.limit - less)).map((total) =>
        request([...upTo(total), { unit: '甲', item: bonus?.code ?? '', level }], parameters)),
    },
    {
      name: `interval with either end around ${outcome.limit}`,
      requests: [0, open].flatMap((less) => around(outcome.limit - less)).map((total) =>
        request(upTo(total).filter((fact) => fact.item !== last?.code), parameters)),
    },
  ]).map((each, at) => ({ ...each, name: `${each.name}, reading ${Math.floor(at / 3) + 1}` }));
}
