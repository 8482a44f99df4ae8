import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { ScoreSheetBinding } from '../bound';
import { asItem, bodiesOf, cellsOf, guessColumns } from '../infer/columns';
import type { ColumnDraft, ScoreDraft } from './draft';
import { lacking } from './lacking';
import { draftColumns } from '../infer/propose';
import type { Meaning } from '../infer/meaning';

/** The draft under another rulebook: every column is looked at anew. */
export function withRulebook(draft: ScoreDraft, view: RulebookView): ScoreDraft {
  const [frame] = draft.frames;
  if (!frame) return draft;
  const columns = draftColumns(frame, guessColumns(bodiesOf(draft.frames), view));
  return { ...draft, rulebook: { id: view.id, certainty: 'sure' }, columns, type: view.unitTypes.some(({ code }) => code === draft.type) ? draft.type : null };
}

/** The column as of this item; of none where it is null. What its figures are is guessed and may be asked. */
export function withItem(draft: ScoreDraft, header: string, code: string | null, view: RulebookView): ScoreDraft {
  const [frame] = draft.frames;
  const item = view.items.find((each) => each.code === code);
  return changed(draft, header, ({ column, label, address, among }) => {
    if (!item || !frame) return { column, label, address, among, role: 'unknown', item: null, meaning: null, certainty: 'sure', settled: true };
    const guess = asItem(column, label, cellsOf(bodiesOf(draft.frames), header), item, 'sure');
    return { ...guess, among, address, settled: guess.certainty !== 'ask' };
  });
}

/** What was chosen of a column's figures: then it is settled. */
export function withMeaning(draft: ScoreDraft, header: string, change: { meaning?: Meaning; level?: string | null; kind?: string | null }): ScoreDraft {
  return changed(draft, header, ({ level, kind, ...column }) => {
    const next = { level: change.level === undefined ? level : (change.level ?? undefined), kind: change.kind === undefined ? kind : (change.kind ?? undefined) };
    return {
      ...column,
      role: 'item',
      meaning: change.meaning ?? column.meaning,
      ...(next.level ? { level: next.level } : {}),
      ...(next.kind ? { kind: next.kind } : {}),
      settled: true,
    };
  });
}

/** What was said of many columns at once: it settles what the figures are, and confirms no item. */
export function withMeaningOfMany(draft: ScoreDraft, header: string, meaning: Meaning, view: RulebookView): ScoreDraft {
  return changed(draft, header, (column) => {
    const next = { ...column, role: 'item' as const, meaning };
    return { ...next, certainty: lacking(next, view) === null ? (column.named ?? 'ask') : 'ask' };
  });
}

function changed(draft: ScoreDraft, header: string, change: (column: ColumnDraft) => ColumnDraft): ScoreDraft {
  return { ...draft, columns: draft.columns.map((column) => (column.label.key === header ? change(column) : column)) };
}

/** What is kept of the draft; null as long as something must still be settled. */
export function bindingOf(draft: ScoreDraft): ScoreSheetBinding | null {
  if (draft.year === null || draft.block === null || (draft.lies === 'cards' && draft.score === null)) return null;
  const columns = draft.columns.flatMap(({ label, role, item, meaning, level, kind, certainty, settled }) => {
    if (role !== 'item' || item === null || meaning === null || (certainty === 'ask' && !settled)) return [];
    return [{ header: label.key, item, meaning, ...(level ? { level } : {}), ...(kind ? { kind } : {}), ...(settled ? { confirmed: true as const } : {}) }];
  });
  if (columns.length === 0) return null;
  return {
    sheets: [...draft.sheets],
    lies: draft.lies,
    rulebook: draft.rulebook.id,
    year: draft.year,
    ...(draft.period === null ? {} : { period: draft.period }),
    ...(draft.type === null ? {} : { type: draft.type }),
    corner: draft.corner,
    ...(draft.block === 'all' ? {} : { block: draft.block }),
    ...(draft.score === null ? {} : { score: draft.score }),
    columns,
  };
}
