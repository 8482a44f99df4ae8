import { Decimal } from 'decimal.js';
import type { ItemResult, UnitResult } from '../../shared/contract/answer';
import type { ParameterValue } from '../../shared/contract/request';
import type { Scoring } from './scoring';

/** How far a unit is from something that would change. Distances are exact and not below zero. */
export type Near = { readonly unit: string; readonly distance: number } & (
  | { readonly what: 'veto'; readonly limit: number; readonly below: boolean; readonly clause: string }
  | { readonly what: 'rank'; readonly other: string; readonly rank: number }
  | { readonly what: 'cap'; readonly item: ItemResult }
  | { readonly what: 'floor'; readonly item: ItemResult }
  | { readonly what: 'quota'; readonly line: number; readonly inside: boolean; readonly places: number }
  | { readonly what: 'grade'; readonly parameter: string; readonly limit: number; readonly below: boolean }
);

/** Limits and places of the document decide something; a neighbour, a cap or what is left to take comes after them. */
const order: readonly (readonly Near['what'][])[] = [['veto', 'grade', 'quota'], ['rank'], ['cap', 'floor']];

function first(one: Near, other: Near): number {
  const place = ({ what }: Near): number => order.findIndex((alike) => alike.includes(what));
  return place(one) - place(other) || one.distance - other.distance;
}

/** Everything that a settled unit is some points away from: limits and quotas first, and of each sort the nearest. Needs the unit's events. */
export function nearnessOf(scoring: Scoring, unit: UnitResult): readonly Near[] {
  if (unit.total === null) return [];
  return [...byTotal(scoring, unit), ...unit.items.flatMap((item) => boundOf(scoring, unit, item))].sort(first);
}

/** Who is no more than `within` points from what, over the whole cohort, in the same order; caps and floors left aside. */
export function nearCohort(scoring: Scoring, within: number): readonly Near[] {
  return scoring.answer.units
    .flatMap((unit) => byTotal(scoring, unit))
    .filter(({ distance }) => distance <= within)
    .sort(first);
}

/** What the total decides. */
function byTotal(scoring: Scoring, unit: UnitResult): Near[] {
  const { total } = unit;
  if (total === null) return [];
  return [...vetoLines(scoring, unit, total), ...rankAbove(scoring, unit, total), ...quotaLine(scoring, unit, total), ...gradeLines(scoring, unit, total)];
}

function minus(one: number, other: number): number {
  return new Decimal(one).minus(other).abs().toNumber();
}

function vetoLines({ answer, rulebook }: Scoring, unit: UnitResult, total: number): Near[] {
  return rulebook.thresholds.flatMap((threshold): Near[] => {
    if (threshold.what !== 'veto') return [];
    const { limit, without, clause } = threshold;
    const left = without && valueOf(answer.parameters[without.parameter]) === without.is ? without.items : [];
    const out = unit.items.filter(({ code }) => left.includes(code)).reduce((sum, { score }) => sum.plus(score ?? 0), new Decimal(0));
    const held = new Decimal(total).minus(out);
    return [{ unit: unit.unit, what: 'veto', limit, below: held.lt(limit), clause, distance: held.minus(limit).abs().toNumber() }];
  });
}

/** The unit just ahead, of the same type. */
function rankAbove({ answer }: Scoring, unit: UnitResult, total: number): Near[] {
  let next: UnitResult | null = null;
  for (const other of answer.units) {
    if (other.type !== unit.type || other.total === null || other.total <= total) continue;
    if (next === null || other.total < (next.total ?? 0)) next = other;
  }
  if (next === null || next.total === null || next.rank === null) return [];
  return [{ unit: unit.unit, what: 'rank', other: next.unit, rank: next.rank, distance: minus(next.total, total) }];
}

/** The last total that got a place, and the first that did not, of the unit's own group. */
function quotaLine({ answer, ledger }: Scoring, unit: UnitResult, total: number): Near[] {
  const quota = unit.eligibility.find(({ code, places }) => code === 'excellent-quota' && places !== undefined);
  if (!quota || quota.places === undefined || quota.used === null || quota.used === undefined) return [];
  const groups = new Map(ledger.units.map((each) => [each.unit.id, each.unit.group ?? '']));
  const peers = answer.units.filter((other) => groups.get(other.unit) === groups.get(unit.unit) && other.total !== null);
  const inside = unit.grade === 'excellent';
  const totals = peers.flatMap((other) => (other.total !== null && (other.grade === 'excellent') !== inside ? [other.total] : []));
  const line = inside ? Math.max(...totals.filter((each) => each <= total)) : Math.min(...totals);
  if (!Number.isFinite(line)) return [];
  return [{ unit: unit.unit, what: 'quota', line, inside, places: quota.places, distance: minus(line, total) }];
}

function gradeLines({ answer, rulebook }: Scoring, unit: UnitResult, total: number): Near[] {
  return rulebook.thresholds.flatMap((threshold): Near[] => {
    if (threshold.what !== 'grade') return [];
    const { parameter } = threshold;
    const limit = valueOf(answer.parameters[parameter]);
    if (typeof limit !== 'number') return [];
    return [{ unit: unit.unit, what: 'grade', parameter, limit, below: total < limit, distance: minus(total, limit) }];
  });
}

/** What is left to a bonus until its cap, to a deduction until nothing is left to take. */
function boundOf({ rulebook }: Scoring, unit: UnitResult, item: ItemResult): Near[] {
  const { score, max, min, events } = item;
  const direction = rulebook.items.find(({ code }) => code === item.code)?.direction;
  if (score === null || events.length === 0 || direction === undefined || direction === 'given') return [];
  const takes = direction === 'takes';
  if (!takes && max !== null && max > 0 && score > 0 && score < max) return [{ unit: unit.unit, what: 'cap', item, distance: minus(max, score) }];
  if (min !== null && (takes || score < 0) && score > min) return [{ unit: unit.unit, what: 'floor', item, distance: minus(score, min) }];
  return [];
}

/** A parameter's value without who decided it. */
export function valueOf(parameter: Scoring['answer']['parameters'][string] | undefined): ParameterValue | null {
  if (parameter === null || parameter === undefined) return null;
  return typeof parameter === 'object' && !Array.isArray(parameter) ? parameter.value : parameter;
}
