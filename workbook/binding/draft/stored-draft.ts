import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { ScoreSheetBinding } from '../bound';
import { isSheet } from '../bound';
import type { ColumnDraft, ScoreDraft } from './draft';
import { withRulebook } from './edit';

/** The draft as it was bound, where it was. */
export function withStored(draft: ScoreDraft, stored: readonly ScoreSheetBinding[], views: readonly RulebookView[]): ScoreDraft {
  const binding = stored.find((each) => isOf(each, draft));
  if (!binding) return draft;
  const view = views.find(({ id }) => id === binding.rulebook);
  const own = view ? withRulebook(draft, view) : draft;
  const bound = new Map(binding.columns.map((column) => [column.header, column]));
  const there = new Set(own.columns.map(({ label }) => label.key));
  const gone = binding.columns.filter(({ header }) => !there.has(header));
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
      // Where a header was changed, the column that now is of its item may be the same one.
      if (!settled && gone.some(({ item }) => item === column.item)) return { ...column, certainty: 'ask', settled: false };
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
        // Binding confirms nothing: the item is as sure as it was recognised. What its figures are was settled before.
        certainty: column.item === settled.item && column.named === 'sure' ? 'sure' : 'likely',
        settled: settled.confirmed === true,
      };
    }),
    bound: true,
    gone: gone.map(({ header }) => header),
  };
}

/** Whether this is what was kept of the table that the draft is of. */
export function isOf(binding: ScoreSheetBinding, draft: ScoreDraft): boolean {
  const sameSheet = draft.sheets.some(({ name, id }) => binding.sheets.some((sheet) => isSheet(sheet, name, id)));
  return binding.lies === draft.lies && sameSheet && sharedHeaders(draft, binding) * 2 >= binding.columns.length;
}

function sharedHeaders(draft: ScoreDraft, binding: ScoreSheetBinding): number {
  const keys = new Set(draft.columns.map(({ label }) => label.key));
  return binding.columns.filter(({ header }) => keys.has(header)).length;
}
