import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { ScoreDraft } from './draft';
import { withItem, withMeaning, withMeaningOfMany, withRulebook } from './edit';
import type { Meaning } from '../infer/meaning';

/** What is said of one column: nothing but that it is right, where nothing is named. */
export interface ColumnAnswer {
  /** null: the column is not read. */
  readonly item?: string | null;
  readonly meaning?: Meaning;
  readonly level?: string;
  readonly kind?: string;
  /** Said of many columns at once, and only of what their figures are: how sure each column's item is stays as it was. */
  readonly ofMany?: true;
}

/** What somebody settled about a draft. It holds for the next survey of the book just as well. */
export interface Answers {
  readonly rulebook?: string;
  readonly year?: number;
  readonly period?: string;
  readonly type?: string;
  readonly block?: number | 'all';
  readonly score?: string;
  /** By the header of the column. */
  readonly columns?: Readonly<Record<string, ColumnAnswer>>;
}

/** The answers with one more; under another rulebook what was said of columns means nothing any more. */
export function answering(before: Answers, more: Answers): Answers {
  const { columns = {}, ...rest } = before;
  const kept = more.rulebook !== undefined && more.rulebook !== before.rulebook ? {} : columns;
  return { ...rest, ...more, columns: { ...kept, ...more.columns } };
}

/** The draft with what somebody answered. */
export function answered(draft: ScoreDraft, answers: Answers, views: readonly RulebookView[]): ScoreDraft {
  const view = views.find(({ id }) => id === (answers.rulebook ?? draft.rulebook.id));
  let next = answers.rulebook !== undefined && view ? withRulebook(draft, view) : draft;
  for (const [header, { item, ofMany, ...meaning }] of Object.entries(answers.columns ?? {})) {
    if (ofMany && item === undefined) {
      if (view && meaning.meaning) next = withMeaningOfMany(next, header, meaning.meaning, view);
      continue;
    }
    if (view && item !== undefined) next = withItem(next, header, item, view);
    if (item !== null && (item === undefined || Object.keys(meaning).length > 0)) next = withMeaning(next, header, meaning);
  }
  return {
    ...next,
    year: answers.year ?? next.year,
    period: answers.period ?? next.period,
    type: answers.type ?? next.type,
    block: answers.block ?? next.block,
    score: answers.score ?? next.score,
  };
}
