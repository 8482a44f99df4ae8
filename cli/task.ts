import type { Language } from '../shared';
import type { ExitCode } from './exit-codes';

/** What is to be done with one workbook. Plain data: it goes to a thread. */
export interface Task {
  readonly command: 'score' | 'check' | 'rules';
  readonly file: string;
  /** Where its results are written; null: nowhere. */
  readonly out: string | null;
  /** Another workbook of this call that is written to the same file. */
  readonly rival: string | null;
  readonly values: boolean;
  readonly json: boolean;
  readonly language: Language;
  /** Whether the text may be set in bold. */
  readonly styled: boolean;
}

/** What is said of a workbook, and how it ended. */
export interface Done {
  readonly text: string;
  readonly code: ExitCode;
}
