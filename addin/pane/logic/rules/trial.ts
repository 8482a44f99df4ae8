import type { Fact } from '../../../../shared/contract/request';
import type { Interval } from '../../../../shared/contract/answer';
import type { ApprovedCase, BoundaryCase } from '../../../../workbook/rule-trial/types';

/** What somebody typed over the figures of invented rows: by row, then by field. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function changedFact(fact: Fact, typed: Readonly<Record<string, string>> | undefined): Fact {
  return typed ? { ...fact, ...Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value.trim() === '' ? null : value.trim()])) } : fact;
}

/** `8.5`, `0—10`, `—`. */
export function shownScore(score: number | null, range: Interval | null): string {
  if (score !== null) return String(score);
  return range ? `${range.low}—${range.high}` : '—';
}

/** A case is the same as an approved one where it tries the same rows of the same item. */
const keyOf = ({ item, facts }: { readonly item: string; readonly facts: readonly Fact[] }): string => JSON.stringify([item, facts.map((fact) => Object.entries(fact).filter(([, value]) => value !== null && value !== undefined && value !== '').map(([field, value]) => [field, String(value)]).sort())]);

export function approvedOf(one: BoundaryCase, approved: readonly ApprovedCase[]): ApprovedCase | null {
  const key = keyOf(one);
  return approved.find((each) => keyOf(each) === key) ?? null;
}

/** The approved cases with these among them, each once; later ones take the place of earlier ones. */
export function withApproved(approved: readonly ApprovedCase[], more: readonly (ApprovedCase | BoundaryCase)[]): readonly ApprovedCase[] {
  const all = new Map(approved.map((each) => [keyOf(each), each]));
  for (const { item, facts, score } of more) all.set(keyOf({ item, facts }), { item, facts, score, address: '' });
  return [...all.values()];
}
