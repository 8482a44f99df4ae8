import type { ScoreSheetBinding } from '../bound';
import type { Draft, ScoreDraft } from './draft';
import type { ProposeOptions } from '../infer/propose';
import { proposeScores } from '../infer/propose';
import { isOf } from './stored-draft';

/**
 * Score sheets of one form and time whose units are all different, as an office has one for each town or each person:
 * one draft, asked about and bound as one. Sheets that share units are rounds or judges, and stay what they are.
 */
export function joinLike(drafts: readonly Draft[], stored: readonly ScoreSheetBinding[], options: ProposeOptions): readonly Draft[] {
  const groups = new Map<string, ScoreDraft[]>();
  for (const draft of drafts) {
    if (draft.what !== 'scores' || draft.lies === 'cards' || draft.blocks.length > 1 || draft.result) continue;
    const form = formOf(draft, stored);
    groups.set(form, [...(groups.get(form) ?? []), draft]);
  }
  const joined = new Map<Draft, Draft>();
  const gone = new Set<Draft>();
  for (const group of groups.values()) {
    const together = group.length > 1 && areApart(group) ? proposedTogether(group, options) : null;
    if (!together || !group[0]) continue;
    joined.set(group[0], together);
    group.slice(1).forEach((draft) => gone.add(draft));
  }
  return drafts.flatMap((draft) => (gone.has(draft) ? [] : [joined.get(draft) ?? draft]));
}

/** What sheets that are bound apart must not share: each keeps the binding that it has. */
function formOf(draft: ScoreDraft, stored: readonly ScoreSheetBinding[]): string {
  const { lies, corner, rulebook, year, period, columns } = draft;
  const bound = stored.findIndex((binding) => isOf(binding, draft));
  return JSON.stringify([lies, corner, rulebook.id, year, period, bound, columns.map(({ label, column }) => [column, label.key])]);
}

function areApart(group: readonly ScoreDraft[]): boolean {
  const seen = new Set<string>();
  return group.every(({ units }) => units.map(({ name, group: town }) => `${town}\n${name}`).every((unit) => !seen.has(unit) && seen.add(unit)));
}

function proposedTogether(group: readonly ScoreDraft[], options: ProposeOptions): ScoreDraft | null {
  const [first] = group;
  if (!first) return null;
  const all = proposeScores(first.key, group.flatMap(({ frames }) => frames), group.flatMap(({ sheets }) => sheets), options);
  if (!all || all.rulebook.id !== first.rulebook.id || all.block !== 'all') return null;
  return { ...all, year: first.year, period: first.period, title: first.title, blocks: first.blocks };
}
