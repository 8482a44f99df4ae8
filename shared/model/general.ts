import type { Status } from '../contract/answer';
import type { Fact, Level, Unit } from '../contract/request';
import type { Language, Text } from '../i18n/language';
import type { Exact } from '../numbers/fraction';
import type { ItemHead, Settings } from './plan';
import type { Rivals } from './rivals';
import type { Span } from './span';

export type { Span } from './span';

/**
 * What the general ways of scoring see of a run. Figures are exact fractions; an item is worked out
 * for a whole cohort at once, since places and means hang on the others.
 */

/** What an item, a group or a total has come to; `raw` after rounding and before bounds, null while undecided. */
export interface Score extends Span {
  readonly raw: Exact | null;
  /** The index in `itemStatuses`. */
  readonly status: number;
  /** A group all of whose parts with a weight are left out has none itself. */
  readonly weightless?: boolean;
}

/** Left out: a unit has no such task, and what the item weighs is shared out. null: not of the unit's type. */
export const LEFT_OUT = 'left-out';
export type Result = Score | typeof LEFT_OUT | null;

/** The year (or the asked period of a rulebook that is assessed by shorter ones), or one period of it. */
export interface Scope {
  readonly each: 'month' | 'quarter' | 'half' | null;
  /** `2019-07`; null: all of it. */
  readonly period: string | null;
}
export const WHOLE: Scope = { each: null, period: null };

/** One row as a general kind reads it. */
export interface GeneralRow {
  /** Its number in the request. */
  readonly row: number;
  readonly fact: Fact;
  readonly kind: string | null;
  readonly level: Level | null;
  readonly count: Exact;
  readonly value: Exact | null;
  readonly target: Exact | null;
  readonly base: Exact | null;
  readonly of: Exact | null;
}

export interface UnitRows {
  /** Rows with a figure, in the order of the request. */
  readonly used: readonly GeneralRow[];
  /** Rows that carry the finished score: `points`. */
  readonly recorded: readonly { readonly row: number; readonly points: Exact }[];
  /** There is a row of kind `none`: the unit has no such task. */
  readonly none: readonly GeneralRow[];
}

/** What conditions on events see: one that took place, or that may have. */
export interface Occurrence {
  /** Of those with the same number only one took place. */
  readonly event: number;
  readonly row: number;
  readonly count: Exact;
  /** Which of these it is is not said; null: no kind. */
  readonly kinds: readonly (string | null)[];
  readonly level: Level | null;
  readonly certain: boolean;
}

/** Among whom something is compared. */
export const pools = ['type', 'group', 'all'] as const;
export type Pool = (typeof pools)[number];

/** Certain, possible or false. */
export type Truth = 'certain' | 'possible' | 'false';

export interface GeneralNote {
  readonly unit: number;
  readonly item: string | null;
  readonly status: Status;
  readonly text: Text;
}

/** What became of one row, for people. */
export interface RowStory {
  readonly row: number;
  /** null: undecided, or part of a figure that several rows make. */
  readonly points: Exact | null;
  readonly counted: boolean;
  /** The row that stands for its event: itself, unless the event is counted once. */
  readonly event: number;
  /** The document gives such a row nothing, and nothing follows from it. */
  readonly silent?: boolean;
  readonly text: string;
}

/** A reading of a parameter, a condition and everything else is asked of the run. */
export interface GeneralRun {
  readonly settings: Settings;
  readonly units: readonly Unit[];
  readonly items: ReadonlyMap<string, GeneralItem>;
  typeOf(unit: number): string;
  /** Units that are compared with this one, itself among them. */
  poolOf(unit: number, pool: Pool): readonly number[];
  /** An attribute of the unit as a figure; it was looked for before. */
  attribute(unit: number, key: string): Exact;
  applies(item: string, unit: number): boolean;
  rows(item: string, unit: number, scope: Scope): UnitRows;
  /** A row in error names this item of this unit. */
  isInvalid(item: string, unit: number): boolean;
  /** A row in error names the unit. */
  unitInvalid(unit: number): boolean;
  results(item: string, scope: Scope): readonly Result[];
  occurrences(item: string, unit: number, scope: Scope): readonly Occurrence[];
  note(unit: number, item: string | null, status: Status, text: Text): void;
  /** How texts of a key are compared; '' where blank. */
  key(text: string | null | undefined): string;
}

export interface Evaluation {
  readonly results: readonly Result[];
  /** Units that wait for what the others have come to in the end, and how they are then worked out. */
  readonly waiting?: ReadonlySet<number>;
  settle?(unit: number, results: readonly Result[]): Result;
}

/** A general item made ready. */
export interface GeneralItem extends ItemHead {
  readonly plan: GeneralPlan;
  /** Left out of every sum: it is worked out and listed alone. */
  readonly counts: boolean;
  /** The group of which it is a part. */
  readonly group: string | null;
}

export interface GeneralPlan {
  /** Codes of the items that it puts together; it then has no rows of its own. */
  readonly parts?: readonly string[];
  /** The code of the item whose rows it reads in place of its own. */
  readonly reads?: string | undefined;
  /** Of the year, whatever the periods. */
  bounds(type: string): { readonly max: Exact | null; readonly min: Exact | null };
  /** Within which a finished score may lie, of one period; left out: `once`. */
  recorded?(type: string): { readonly max: Exact | null; readonly min: Exact | null };
  /** One row gives it its score. */
  readonly given?: boolean;
  /** Bounds of one period. */
  once(type: string): { readonly max: Exact | null; readonly min: Exact | null };
  /** What it adds to the sum of the weights; null: none. */
  weight(type: string): Exact | null;
  /**
   * What every unit has come to, finished scores and bad rows aside. Asked for a whole cohort; of units
   * whose type the item is not for, null.
   */
  evaluate(run: GeneralRun, scope: Scope): Evaluation;
  /** What the rows of a unit are as events. */
  occurrences?(run: GeneralRun, unit: number, scope: Scope): readonly Occurrence[];
  /** Every row of a unit with what became of it. */
  stories?(run: GeneralRun, unit: number, scope: Scope, result: Score, language: Language): readonly RowStory[];
  /** How its results of several periods are rounded once they are put together. */
  together(x: Exact): Exact;
  /** What it comes to where no period was held; left out: it is worked out without any row. */
  unheld?(run: GeneralRun, unit: number, scope: Scope): Result;
}

/** What has been settled so far, for conditions on whole units. */
export interface Standing {
  /** null: an invalid unit. */
  total(unit: number): Span | null;
  /** `undefined` while undecided. */
  grade(unit: number): string | null | undefined;
  veto(unit: number, code: string | undefined): Truth;
  poolOf(unit: number, pool: Pool): readonly number[];
  /** Those of the pool with their totals; `ranked`: without those that are not ranked. */
  rivals(unit: number, pool: Pool, ranked?: 'ranked'): Rivals;
}

/** Before whom a condition is judged. `standing`: null while items are worked out. */
export interface Bench {
  readonly run: GeneralRun;
  readonly standing: Standing | null;
  /** Periods of an item that is worked out by the same ones are read at the period at work. */
  scopeOf(item: string): Scope;
}

/** A veto of one unit, with what the document says follows. */
export interface JudgedVeto {
  readonly code: string;
  readonly state: 'certain' | 'possible';
  readonly then: { readonly total?: 0 | undefined; readonly ranked?: false | undefined; readonly grade?: string | undefined; readonly atMost?: string | undefined };
}

export type Amount = Span | null;

/** What outcomes read and write once the totals are known. */
export interface Verdicts extends Standing {
  readonly run: GeneralRun;
  readonly bench: Bench;
  isFinal(unit: number): boolean;
  setTotal(unit: number, total: Span): void;
  vetoes(unit: number): readonly JudgedVeto[];
  addVeto(unit: number, veto: JudgedVeto, clause: string, message: Text): void;
  unrank(unit: number): void;
  isUnranked(unit: number): boolean;
  /** By total within the type among the final units; null: none. */
  rank(unit: number): number | null;
  /** `undefined`: left undecided. */
  setGrade(unit: number, grade: string | null | undefined): void;
  addConsequence(unit: number, code: string, clause: string): void;
  addEligibility(unit: number, code: string, clause: string): void;
  pay(unit: number, code: string, amount: Amount): void;
  note(unit: number, status: Status, text: Text): void;
}
