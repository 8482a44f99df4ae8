import type { Fact } from '../../../../shared/contract/request';
import type { Rulebook } from '../../../../shared/model/rulebook/rulebook';
import type { ApprovedCase, BoundaryCase } from '../../../../workbook/rule-trial/types';
import { filledFields } from './facts';

/** What somebody typed over the figures of invented rows: by row, then by field. */
export type Edits = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function changedFact(fact: Fact, typed: Readonly<Record<string, string>> | undefined): Fact {
  return typed ? { ...fact, ...Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, value.trim() === '' ? null : value.trim()])) } : fact;
}

/** A case is the same as an approved one where it tries the same rows of the same item, for units of the same type. */
function keyOf({ item, type, facts }: Pick<ApprovedCase, 'item' | 'type' | 'facts'>): string {
  return JSON.stringify([item, type, facts.map((fact) => filledFields(fact).map(({ field, text }) => [field, text]))]);
}

export function approvedOf(one: BoundaryCase, approved: readonly ApprovedCase[]): ApprovedCase | null {
  const key = keyOf(one);
  return approved.find((each) => keyOf(each) === key) ?? null;
}

type Kept = Pick<ApprovedCase, 'item' | 'type' | 'facts' | 'score'> & { readonly reason?: string };

/** The approved cases with these among them, each once; later ones take the place of earlier ones. */
export function withApproved(approved: readonly Kept[], more: readonly Kept[]): readonly Kept[] {
  const all = new Map(approved.map((each) => [keyOf(each), each]));
  for (const each of more) all.set(keyOf(each), each);
  return [...all.values()];
}

/** As they are written; a reason is told where the rules, as they stand, give one for the same score. */
export function written(kept: readonly Kept[], { items }: Pick<Rulebook, 'items'>, cases: readonly BoundaryCase[]): readonly BoundaryCase[] {
  const reasons = new Map(cases.map((each) => [`${keyOf(each)} ${each.score}`, each.reason]));
  return kept.map(({ item, type, facts, score, reason }): BoundaryCase => {
    const key = keyOf({ item, type, facts });
    return { key, item, itemName: items.find(({ code }) => code === item)?.name ?? item, type, facts, score, reason: reason ?? reasons.get(`${key} ${score}`) ?? '' };
  });
}
