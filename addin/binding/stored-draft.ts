import type { RulebookView } from '../../shared/contract/rulebook-view';
import type { ScoreSheetBinding } from './bound';
import type { ColumnDraft, ScoreDraft } from './draft';
import { withRulebook } from './edit';

/** The draft as it was bound, where it was. */
export function withStored(draft: ScoreDraft, stored: readonly ScoreSheetBinding[], views: readonly RulebookView[]): ScoreDraft {
  const binding = stored.find((each) => each.lies === draft.lies && sameSheets(draft, each) && sharedHeaders(draft, each) * 2 >= each.columns.length);
  if (!binding) return draft;
  const view = views.find(({ id }) => id === binding.rulebook);
  const own = view ? withRulebook(draft, view) : draft;
  const bound = new Map(binding.columns.map((column) => [column.header, column]));
  return {
    ...own,
    rulebook: { id: binding.rulebook, certainty: 'sure' },
    year: binding.year,
    period: binding.period ?? null,
    type: binding.type ?? null,
    block: binding.block ?? 'all',
    score: binding.score ?? own.score,
    columns: own.columns.map((column): ColumnDraft => {
      const settled = bound.get(column.label.key);
      // What was left out when it was bound stays out.
      if (!settled) return { ...column, ...(column.role === 'item' ? { role: 'unknown' as const, item: null } : {}), settled: true };
      const { level: _level, kind: _kind, ...rest } = column;
      return {
        ...rest,
        role: 'item',
        item: settled.item,
        meaning: settled.meaning,
        ...(settled.level ? { level: settled.level } : {}),
        ...(settled.kind ? { kind: settled.kind } : {}),
        settled: true,
      };
    }),
    bound: true,
  };
}

function sameSheets(draft: ScoreDraft, { sheets }: ScoreSheetBinding): boolean {
  return draft.sheets.some((own) => sheets.some(({ name, id }) => name === own.name || (id !== undefined && id === own.id)));
}

function sharedHeaders(draft: ScoreDraft, binding: ScoreSheetBinding): number {
  const keys = new Set(draft.columns.map(({ label }) => label.key));
  return binding.columns.filter(({ header }) => keys.has(header)).length;
}
