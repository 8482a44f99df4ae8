import type { Text } from '../i18n/language';

/**
 * What a reader of ledgers, and a task pane, must know of a rulebook: what may stand in a row and in
 * a parameter, and by which words people call it. Not how anything is scored.
 */
export interface RulebookView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** `quarter`: a period is needed. `year-or-half`: a half may be asked for. */
  readonly period: 'year' | 'quarter' | 'year-or-half' | 'month';
  readonly unitTypes: readonly Named[];
  /** In the document's order. */
  readonly items: readonly ItemView[];
  readonly parameters: readonly ParameterView[];
  /** The grades that the document gives, in its own words; empty where it gives none. */
  readonly grades: readonly Named[];
  /** Every unit gets one of the grades once all is known; else a grade is given to some alone. */
  readonly gradesEveryUnit: boolean;
  /** False where the document gives no points at all. */
  readonly points: boolean;
  /** Whether pay follows from the result. */
  readonly pays: boolean;
  /** How the total comes about; left out where it is the sum of the items and no more. */
  readonly total?: TotalView;
  /** Awards that have a name, by the codes that answers carry. */
  readonly awards?: readonly Named[];
  /** Keys of the attributes of units by which it multiplies, divides, begins or pays; left out where there are none. */
  readonly attributes?: readonly string[];
  /** Totals at which something else follows. */
  readonly thresholds: readonly ThresholdView[];
}

/** From a figure, or an attribute of the unit, on; times an attribute; rounded; held in bounds. */
export interface TotalView {
  readonly start?: number | string | undefined;
  readonly times?: string | undefined;
  readonly round?: { readonly digits: number; readonly mode?: 'half-up' | 'down' | 'up' | 'half-even' | undefined } | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** `best`: the line of the best grade, whose places are limited. */
export type ThresholdView =
  | { readonly what: 'veto'; readonly clause: string; readonly limit: number; readonly without?: { readonly parameter: string; readonly is: string; readonly items: readonly string[] } | undefined }
  | { readonly what: 'grade'; readonly clause: string; readonly parameter: string; readonly best: boolean };

/** A code with the words that stand for it in a sheet, the usual one first. */
export interface Named {
  readonly code: string;
  readonly name: string;
  readonly en?: string | undefined;
  readonly words?: readonly string[];
}

/** The columns of a ledger that a clause reads, beside unit, item and year. */
export const itemFields = [
  'period',
  'level',
  'kind',
  'value',
  'target',
  'base',
  'of',
  'count',
  'series',
  'subject',
  'role',
  'date',
  'evidence',
  'by',
] as const;
export type ItemField = (typeof itemFields)[number];

export interface ItemView extends Named {
  readonly clause: string;
  /** Codes of the unit types to which the clause applies. */
  readonly types: readonly string[];
  /** The document's own number (序号) of the row. Items that share one row share it. */
  readonly row?: string;
  /** What the clause reads of a row. */
  readonly fields: readonly ItemField[];
  readonly kinds?: readonly Named[];
  /** A row of kind `none` says that the unit has no such task. */
  readonly without?: true;
  /** Codes of the levels that the clause lists. */
  readonly levels?: readonly string[];
  /** Words for a level that only this clause uses. */
  readonly levelWords?: readonly Named[];
  /** Codes of the roles that fit. */
  readonly roles?: readonly string[];
  /** What `value` may be, both ends included. */
  readonly value?: { readonly low?: number; readonly high?: number; readonly whole?: boolean };
  /** Of a measured item: what its figures are held against. */
  readonly figure?: FigureView;
  /** Most and least points of the item, where they are the same for every unit type. */
  readonly max?: number | null;
  readonly min?: number | null;
  /** It gives points: a row may carry its finished score (`points`) in place of what the clause reads. */
  readonly scored?: boolean;
  /** Codes of the items that it puts together: a group, which has no rows of its own. */
  readonly parts?: readonly string[];
  /** It is listed, and adds to nothing. */
  readonly counts?: false;
  /** The code of the item whose rows it reads in place of its own. */
  readonly reads?: string;
  /** One fact a unit: a score or grade that is given, not an event that is counted. */
  readonly given?: boolean;
  /** `given`: rows are the score itself. `takes`: they take from the weight. `either`: events add or take. */
  readonly direction: 'given' | 'takes' | 'either';
  /** It has full marks, which are reached where nothing is missing and nothing was taken. */
  readonly weighted?: boolean;
  /** These, of the year, where they are the same for every unit type; what holds a group is no bound. */
  readonly full?: number;
}

/** What becomes of the figures `value`, `target` and `base` of a row, and against which lines. */
export interface FigureView {
  /** One of them counts as it is; or the quotient of two, for which their unit is all one; or the difference. */
  readonly of: 'one' | 'quotient' | 'difference';
  /** Those of several rows are added up before the quotient. */
  readonly together?: true;
  /** The greatest line, without its sign; left out: there is none. */
  readonly most?: number;
  /** By its lines it counts shares of a whole: 0.95, and not 95. */
  readonly shares?: true;
}

export interface ParameterView {
  readonly key: string;
  readonly question: Text;
  readonly clause: string;
  readonly type: 'choice' | 'number' | 'date' | 'dates';
  /** Of a choice. */
  readonly values?: readonly { readonly value: string; readonly text: Text }[];
  readonly low?: number;
  readonly high?: number;
  /** Key of a parameter that this one may not be below. */
  readonly notBelow?: string | undefined;
  /** null: none; what needs the parameter stays open until it is set. */
  readonly default: string | number | readonly string[] | null;
}
