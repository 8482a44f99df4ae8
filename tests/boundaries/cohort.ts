import { Decimal } from 'decimal.js';
import type { Fact, Unit } from '../../shared/contract/request';
import type { Given } from '../../shared/kinds/parts/given/given-schema';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { figureFor } from '../../shared/model/rulebook/rulebook-parts';

/** Cohorts whose totals are given: the sections take what there is to give, in their order. */

export const names = Array.from({ length: 40 }, (_, at) => `干部${at + 1}`);

export const group = (rulebook: Rulebook, size: number, name?: string): Unit[] =>
  names.slice(0, size).map((id) => ({ id: `${name ?? ''}${id}`, type: rulebook.unitTypes[0]?.code ?? '', ...(name ? { group: name } : {}) }));

/** Rows that bring a unit to a total. */
export function upTo(rulebook: Rulebook, unit: Unit, total: Decimal.Value, more: Partial<Fact> = {}): Omit<Fact, 'year'>[] {
  let left = new Decimal(total);
  return (rulebook.items.filter((item) => item.kind === 'given') as Given[]).map((item) => {
    const points = Decimal.max(0, Decimal.min(figureFor(item.weight, unit.type) ?? 0, left));
    left = left.minus(points);
    return { unit: unit.id, item: item.code, value: points.toFixed(), ...more };
  });
}
