import type { UnitResult } from '../../../shared/contract/answer';
import type { Language } from '../../../shared/i18n/language';
import type { Scoring } from '../../results/scoring';
import type { Causes } from '../../results/followings';

/** What printouts are made from. */
export interface PrintSource {
  /** Ledger, rulebook, time and answer. Of a frozen year those that were kept, not those of today. */
  readonly scoring: Scoring;
  /** Without it no clause is quoted. */
  readonly document: Causes | null;
  readonly language: Language;
  /** `2026-01-15`, the day that is printed. */
  readonly date: string;
  /** When the results were frozen, as the record has it; null: they are of today's ledger. */
  readonly frozen: string | null;
  /** What the results are compared with; null where there is nothing. */
  readonly before: Before | null;
}

/** Results of another time, of a final copy, or of another workbook. */
export interface Before {
  /** `2018年定稿`: how people call it. */
  readonly name: string;
  readonly units: UnitResult[];
}
