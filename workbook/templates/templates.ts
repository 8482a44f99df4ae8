import type { Language } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import { viewFor } from '../ledger/own-rules';
import { reportingForms } from './forms';
import { ledgerTemplate } from './ledger';
import type { SheetPlan, TemplateUnit } from './plan';
import { scoreTable, type ScoreTableOptions } from './score-table';
import { unitTemplate } from './units';

export interface TemplateOptions {
  readonly year: number;
  readonly units: readonly TemplateUnit[];
  readonly language: Language;
  readonly lies: ScoreTableOptions['lies'];
  readonly put: ScoreTableOptions['put'];
}

/** What each sheet is, so that whoever makes them may leave out what the workbook has. */
export interface Templates {
  readonly units: SheetPlan;
  readonly ledger: SheetPlan;
  readonly forms: readonly SheetPlan[];
  readonly scores: SheetPlan;
}

/** All sheets that work by some rules begins with, in one step. */
export function templatesFor(rulebook: Rulebook, { year, units, language, lies, put }: TemplateOptions): Templates {
  const view = viewFor(rulebook);
  return {
    units: unitTemplate(view, units, language),
    ledger: ledgerTemplate(view, { units, year, language }),
    forms: reportingForms(rulebook, { units, year, language }),
    scores: scoreTable(view, { units, when: year, language, lies, put }),
  };
}
