import type { ParameterView } from '../../shared/contract/rulebook-view';
import type { HealthWord } from '../../shared/i18n/health';
import type { Slots, Text } from '../../shared/i18n/language';
import type { Grid } from '../model/grid';
import type { Typed } from '../results/formulas/typed';
import type { PlacedProblem } from '../results/problems';
import type { Scoring } from '../results/scoring';

export type Severity = 'error' | 'warning' | 'note';

/** Where a click on a finding leads. */
export type Goal =
  | { readonly to: 'cell'; readonly address: string }
  | { readonly to: 'unit'; readonly unit: string; readonly item: string | null }
  | { readonly to: 'parameter'; readonly key: string }
  | { readonly to: 'nowhere' };

/** Something wrong or doubtful. */
export interface Finding {
  readonly severity: Severity;
  readonly goal: Goal;
  /** In words of the catalogue, or ready as it was told. */
  readonly say: { readonly word: HealthWord; readonly slots: Slots } | { readonly text: string };
}

/** What of a rulebook's document the checks look at. */
export interface DocumentRules {
  readonly parameters: readonly ParameterView[];
  readonly notes?: readonly { readonly message: Text; readonly unset?: string | undefined }[] | undefined;
  readonly checks?: readonly {
    readonly id: string;
    readonly clause: string;
    readonly message: { readonly zh: string; readonly en: string };
    readonly measure?: string | undefined;
    readonly items?: readonly string[] | undefined;
  }[] | undefined;
}

/** What is otherwise since results were written, as far as it is told. */
export interface Differing {
  readonly finals: readonly { readonly drifts: readonly { readonly is: string; readonly address: string; readonly text: string }[] }[];
  /** Sheets that a final copy made, and that are not there any more. */
  readonly missing: readonly { readonly what: 'record' | 'copy'; readonly text: string }[];
  /** Figures typed among scoring formulas. */
  readonly typed: readonly Typed[];
}

/** All that a check may look at. */
export interface Patient extends Scoring {
  readonly document: DocumentRules;
  readonly problems: readonly PlacedProblem[];
  /** Sheets of the workbook that are neither ledger nor lists: score tables and the like. */
  readonly sheets: readonly Grid[];
  /** What is otherwise since results were written. */
  readonly watched?: Differing;
}

/** One thing that is looked for. A new one is a file beside the others, and a line in `examination.ts`. */
export interface Check {
  readonly name: HealthWord;
  find(patient: Patient): readonly Finding[];
}

export function finding(severity: Severity, goal: Goal, word: HealthWord, slots: Slots): Finding {
  return { severity, goal, say: { word, slots } };
}

export function cell(address: string): Goal {
  return { to: 'cell', address };
}

export function unit(name: string, item: string | null = null): Goal {
  return { to: 'unit', unit: name, item };
}
