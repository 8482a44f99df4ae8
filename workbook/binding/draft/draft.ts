import type { RulebookView } from '../../../shared/contract/rulebook-view';
import type { LedgerReading, LedgerBinding } from '../../ledger/reading';
import type { BoundSheet, Lie } from '../bound';
import type { ColumnGuess } from '../infer/columns';
import type { Frame } from '../layout/frame';
import type { Certainty } from '../match/match-items';
import type { UnitRecord } from '../layout/records';

/** A column as proposed, or as somebody settled it. */
export interface ColumnDraft extends ColumnGuess {
  /** Of the header's lowest cell, `计分表!C3`. */
  readonly address: string;
  readonly settled: boolean;
}

/** A score sheet that was found, with what is known of it and what has to be asked. */
export interface ScoreDraft {
  readonly what: 'scores';
  /** The same from one survey to the next. */
  readonly key: string;
  readonly sheets: readonly BoundSheet[];
  readonly lies: Lie;
  readonly corner: string;
  readonly title: string;
  readonly rulebook: { readonly id: string; readonly certainty: Certainty };
  /** Ids of the rulebooks that may be meant, the likeliest first. */
  readonly rulebooks: readonly string[];
  readonly year: number | null;
  readonly period: string | null;
  readonly type: string | null;
  /** The sheet, or the list of units, says each unit's type. */
  readonly typed: boolean;
  /** Titles of the tables of one form that stand on the sheet; one where there is no other. */
  readonly blocks: readonly string[];
  /** Which of them counts; `all` where they are of different units; null where it is open. */
  readonly block: number | 'all' | null;
  /** Of cards: the headers of the columns of points, and the one that counts. */
  readonly scores: readonly string[];
  readonly score: string | null;
  readonly columns: readonly ColumnDraft[];
  readonly frames: readonly Frame[];
  readonly units: readonly UnitRecord[];
  /** Rows left out as totals, captions and footnotes. */
  readonly left: number;
  /** The sheet holds formulas that ask for scores: it is a result, and not what results come from. */
  readonly result: boolean;
  /** Kept in the workbook already. */
  readonly bound: boolean;
  /** Headers that are bound and that the sheet no longer has. */
  readonly gone: readonly string[];
}

/** A ledger that was found. */
export interface LedgerDraft {
  readonly what: 'ledger';
  readonly key: string;
  readonly sheet: string;
  readonly binding: LedgerBinding;
  readonly reading: LedgerReading;
  /** Sheet row of the column names, from 1. */
  readonly headerRow: number;
  readonly bound: boolean;
  /** Read without being bound, because of its name. */
  readonly byName: boolean;
}

export type Draft = ScoreDraft | LedgerDraft;

export type Question =
  | { readonly about: 'rulebook' | 'year' | 'period' | 'type' | 'block' | 'score' }
  | { readonly about: 'column'; readonly header: string };

/** What has to be settled before the draft can be bound. */
export function questionsOf(draft: Draft, views: readonly RulebookView[]): readonly Question[] {
  if (draft.what === 'ledger') return draft.reading.rulebook === null ? [{ about: 'rulebook' }] : [];
  const view = views.find(({ id }) => id === draft.rulebook.id);
  const questions: Question[] = [];
  if (draft.rulebook.certainty === 'ask') questions.push({ about: 'rulebook' });
  if (draft.year === null) questions.push({ about: 'year' });
  if (view?.period === 'quarter' && draft.period === null) questions.push({ about: 'period' });
  if (!draft.typed && draft.type === null && (view?.unitTypes.length ?? 1) > 1) questions.push({ about: 'type' });
  if (draft.block === null) questions.push({ about: 'block' });
  if (draft.lies === 'cards' && draft.score === null) questions.push({ about: 'score' });
  for (const { label, certainty, settled } of draft.columns) {
    if (certainty === 'ask' && !settled) questions.push({ about: 'column', header: label.key });
  }
  return questions;
}

/** The least sure of what was found. */
export function certaintyOf(draft: Draft, views: readonly RulebookView[]): Certainty {
  if (questionsOf(draft, views).length > 0) return 'ask';
  if (draft.what === 'ledger') return 'sure';
  const likely = draft.rulebook.certainty === 'likely' || draft.columns.some(({ certainty, settled, role }) => role === 'item' && certainty === 'likely' && !settled);
  return likely ? 'likely' : 'sure';
}
