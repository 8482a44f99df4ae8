import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import type { SheetLook } from '../model/port/editor';
import type { Cell } from '../model/grid';

/** A sheet of rules as it is to be written: cells, and what makes it comfortable to fill in and to print. */
export interface RuleSheetPlan extends SheetLook {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** `1-3` becomes no day, `1.10` keeps its nought. */
  readonly texts: NonNullable<SheetLook['texts']>;
}

/** Something wrong with a cell, in the words of `shared/i18n`. */
export interface RuleFault {
  readonly severity: 'error' | 'warning';
  /** `规则!F12`. */
  readonly address: string;
  /** The characters of the cell that it is about, [from, to); left out: all of them. */
  readonly span?: readonly [number, number];
  readonly text: { readonly zh: string; readonly en: string };
  /** What one click would write into which cell. */
  readonly mend?: { readonly address: string; readonly text: string };
  /** Where several answers are possible: people choose, one click writes. */
  readonly choices?: readonly { readonly label: { readonly zh: string; readonly en: string }; readonly mend: { readonly address: string; readonly text: string } }[];
}

/** What was decided where the document leaves a question open: by whom, and on what basis. */
export interface RuleDecision {
  readonly key: string;
  readonly value: string;
  readonly by: string;
  readonly basis: string;
  /** Of the value. */
  readonly address: string;
}

/** The rules of one edition, as they stand in the workbook. */
export interface RulesReading {
  /** The sheets that it was read from. */
  readonly sheets: readonly string[];
  /** The years for which it holds, both included; null where nothing is said: every year. */
  readonly years: { readonly from: number | null; readonly to: number | null };
  /** null: it may not score; the faults say why. */
  readonly rulebook: Rulebook | null;
  /** As far as it could be read, for the checker and the trial. */
  readonly draft: unknown;
  /** Where each part stands: JSON Pointer of the rulebook to address. */
  readonly places: Readonly<Record<string, string>>;
  readonly faults: readonly RuleFault[];
  /** Left out by what has no sheet. */
  readonly decided?: readonly RuleDecision[];
}
