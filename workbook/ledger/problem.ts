import type { Language, Slots } from '../../shared/i18n/language';
import { bindingFaults, type BindingFault } from '../../shared/i18n/binding-faults';
import { say } from '../../shared/i18n/language';
import { ledgerWords, type LedgerWord } from '../../shared/i18n/ledger';
import { ownRulesWords, type OwnRulesWord } from '../../shared/i18n/own-rules';
import type { LedgerField } from './fields';

/**
 * `error`: what the cell says cannot be used. `warning`: it is used, but somebody should look.
 * `note`: left out for a good reason (a totals row), told so that nothing vanishes unseen.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something about one cell of the workbook, in words that name it. */
export interface Problem {
  readonly code: LedgerWord | BindingFault | OwnRulesWord;
  readonly severity: Severity;
  /** `台账!I17`: the cell that a click goes to. Empty where no cell is meant. */
  readonly address: string;
  /** The row's reference (`台账!A17`), the id of its fact. */
  readonly fact?: string;
  readonly field?: LedgerField;
  readonly unit?: string;
  readonly year?: number;
  /** The units to which the row probably belongs, or which may be one. Until that is settled none of them is final. */
  readonly near?: readonly string[];
  readonly slots: Slots;
}

const words = { ...ledgerWords, ...bindingFaults, ...ownRulesWords };

export function tell(problem: Problem, language: Language): string {
  return say(words, problem.code, language, { cell: problem.address, where: problem.address, ...problem.slots });
}
