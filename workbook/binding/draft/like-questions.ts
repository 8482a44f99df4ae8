import { Decimal } from 'decimal.js';
import type { ItemView, RulebookView } from '../../../shared/contract/rulebook-view';
import { readNumber } from '../../model/numbers';
import type { Answers } from './answers';
import type { ColumnDraft, Question, ScoreDraft } from './draft';
import { framesRead } from './preview';
import { meaningsFor, rawMeaning } from '../infer/meaning';
import { figureRow, recordsOf } from '../layout/records';

/**
 * Questions about columns that one answer settles. `points`: columns whose item is known, and whose figures may be
 * finished scores just as well as what the clause works on. `unknown`: columns that are no item at all.
 */
export interface LikeQuestions {
  readonly points: readonly ColumnDraft[];
  readonly unknown: readonly ColumnDraft[];
  /** Those that are like no others. */
  readonly others: readonly ColumnDraft[];
}

export function likeQuestions(draft: ScoreDraft, questions: readonly Question[], view: RulebookView | undefined): LikeQuestions {
  const asked = new Set(questions.flatMap((question) => (question.about === 'column' ? [question.header] : [])));
  const columns = draft.columns.filter(({ label }) => asked.has(label.key));
  const points = several(columns.filter((column) => mayBePoints(draft, column, view)));
  const unknown = several(columns.filter(({ role, among }) => role === 'unknown' && among.length === 0));
  return { points, unknown, others: columns.filter((column) => !points.includes(column) && !unknown.includes(column)) };
}

/** All of them hold finished scores; or what the clauses work on: raw scores, what was taken off, counts. */
export function allAre(columns: readonly ColumnDraft[], what: 'points' | 'raw', view: RulebookView): Answers {
  return {
    columns: Object.fromEntries(
      columns.flatMap(({ label, item: code }) => {
        const item = view.items.find((each) => each.code === code);
        return item ? [[label.key, { meaning: what === 'points' ? ('points' as const) : rawMeaning(item), ofMany: true as const }]] : [];
      }),
    ),
  };
}

/** None of them is read. */
export function noneIsRead(columns: readonly ColumnDraft[]): Answers {
  return { columns: Object.fromEntries(columns.map(({ label }) => [label.key, { item: null }])) };
}

function several(columns: readonly ColumnDraft[]): readonly ColumnDraft[] {
  return columns.length > 1 ? columns : [];
}

function mayBePoints(draft: ScoreDraft, column: ColumnDraft, view: RulebookView | undefined): boolean {
  const item = view?.items.find(({ code }) => code === column.item);
  if (!item || column.role !== 'item' || (column.named ?? 'ask') === 'ask' || !meaningsFor(item).includes('points')) return false;
  return framesRead(draft).every((frame) => recordsOf(frame).units.every((unit) => within(frame.canvas.own(figureRow(unit), column.column), item)));
}

/** A score beyond what the item can give is none. */
function within(cell: Parameters<typeof readNumber>[0], { max, min }: ItemView): boolean {
  const reading = readNumber(cell);
  if (reading.kind !== 'number') return true;
  const figure = new Decimal(reading.value);
  return !(typeof max === 'number' && figure.gt(max)) && !(typeof min === 'number' && figure.lt(min));
}
