import { Decimal } from 'decimal.js';
import type { Fact, ParameterValue, ScoreRequest, Unit } from '../../shared/contract/request';
import type { Rulebook, RulebookItem } from '../../shared/model/rulebook/rulebook';
import { attributesOf } from '../../shared/rules/attributes';
import { YEAR } from '../lib/ledgers';

/** What the generators of boundary cases work with: rulebook data in, requests out. */

/** Requests on both sides of a figure of the rulebook, and on it. Something must change on the way. */
export interface Boundary {
  name: string;
  requests: ScoreRequest[];
}

export type Row = Omit<Fact, 'unit' | 'item' | 'year'>;

export class Bench {
  constructor(
    readonly rulebook: Rulebook,
    readonly period?: string,
  ) {}

  types(item: RulebookItem): string[] {
    return item.types ?? this.rulebook.unitTypes.map((type) => type.code);
  }

  /** One unit whose rows of one item are these; nothing else is given. */
  request(type: string, item: string, rows: readonly Row[], parameters: Record<string, ParameterValue> = {}): ScoreRequest {
    return this.cohort([{ id: '甲', type }], rows.map((row) => ({ unit: '甲', item, ...row })), parameters);
  }

  cohort(units: Unit[], facts: Omit<Fact, 'year'>[], parameters: Record<string, ParameterValue> = {}): ScoreRequest {
    const attributes = attributesOf(this.rulebook);
    return {
      rulebook: this.rulebook.id,
      year: YEAR,
      ...(this.period ? { period: this.period } : {}),
      parameters,
      units: units.map((unit) => (attributes.length === 0 ? unit : { attributes: Object.fromEntries(attributes.map((key, at) => [key, at + 2])), ...unit })),
      facts: facts.map((fact) => ({ year: YEAR, ...(this.period ? { period: this.period } : {}), ...fact })),
    };
  }
}

const step = new Decimal('0.01');

/** Just below, at, just above. */
export const around = (figure: Decimal.Value): string[] => {
  const at = new Decimal(figure);
  return [at.minus(step), at, at.plus(step)].map((each) => each.toFixed());
};

/** Amounts within a range that add up to a sum. */
export function split(sum: Decimal.Value, least: number, most: number): string[] {
  let left = new Decimal(sum);
  const amounts: string[] = [];
  while (left.greaterThan(0)) {
    const take = left.lessThanOrEqualTo(most) ? left : Decimal.min(most, left.minus(least));
    amounts.push(take.toFixed());
    left = left.minus(take);
  }
  return amounts;
}

/** Every value of one parameter that chooses between readings; no parameter, no choice. */
export function readings(rulebook: Rulebook, ...keys: (string | undefined)[]): Record<string, ParameterValue>[] {
  const choices = rulebook.parameters.filter(({ key, type }) => type === 'choice' && keys.includes(key));
  return choices.reduce<Record<string, ParameterValue>[]>(
    (all, { key, values }) => all.flatMap((one) => (values ?? []).map(({ value }) => ({ ...one, [key]: value }))),
    [{}],
  );
}
