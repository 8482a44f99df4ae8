import type { RowProblem, Status } from '../contract/answer';
import type { EngineText } from '../i18n/answers/engine';
import type { Slots, Text } from '../i18n/language';

/** Kept as key and slots, so that the text is made once, in the reader's language. */
export interface NoteEntry {
  unit: number;
  item: string | null;
  status: Status;
  text: EngineText | { zh: string; en: string };
  slots: Slots;
  /** Clauses between which people must choose. */
  clauses?: readonly string[];
  /** Rows that repeat others; which ones is told in the slot of this name. */
  repeats?: readonly number[];
}

/** A row that cannot be used, with all that is wrong with it. */
export interface ProblemEntry extends Omit<RowProblem, 'message'> {
  /** The row, its unit and its item. */
  where: Text;
  faults: readonly { text: EngineText; slots: Slots }[];
}

export interface EffectEntry {
  code: string;
  /** The row that brought it about, or NONE. */
  row: number;
  /** Where it is not the clause that the rulebook gives for the code. */
  clause?: string;
  period?: string | null;
  due?: string | null;
}

export interface EligibilityEntry {
  code: string;
  /** Where it is not the clause that the rulebook gives for the code. */
  clause?: string;
  share?: number;
  places?: number;
  used?: number | null;
  tied?: string[];
}

export interface VetoReason {
  code: string;
  clause: string;
  text: EngineText | { zh: string; en: string };
  slots: Slots;
}

export type Money = number | { low: number; high: number };

/** What a document lets an outcome pay, in yuan. */
export interface PayEntry {
  base: Money;
  performance: Money;
  total: Money;
}
