import type { ScoreAnswer } from '../../shared/contract/answer';
import type { Language, Text } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook';
import type { Grid } from '../../workbook/model/grid';
import type { PrintedDocument, RulebookProposal } from '../../workbook/printed/types';
import type { RuleFault, RuleSheetPlan, RulesReading } from '../../workbook/rule-sheet/types';
import type { ApprovedCase, BoundaryCase, TrialChange, TrialUnit, WorkedExample } from '../../workbook/rule-trial/types';

/** What an official says to a question of a proposal: one of its ready answers, or a figure or word of his own. */
export interface Answer {
  /** Index of the question in the proposal that it was put by. */
  readonly question: number;
  /** Index among its ready answers; null: `value`. */
  readonly choice: number | null;
  readonly value?: string;
}

/** What is said of a rule: its sentences, and how one invented row would be scored. */
export interface Told {
  /** Empty as long as the rule is not whole. */
  readonly sentences: readonly string[];
  readonly example: WorkedExample | null;
}

/** One difference between two editions, for people. */
export interface EditionDifference {
  readonly text: Text;
}

/** Sheets that are made of rules in one step. */
export type TemplateKind = 'ledger' | 'reports' | 'scores';

/**
 * Everything about rules that stands on the engine, on the reader of wordings or on the grammar of the sheet. It is
 * large, and loaded when the page is opened for the first time.
 */
export interface RulesTools {
  readonly printed: {
    fromHtml(html: string): PrintedDocument;
    fromText(text: string): PrintedDocument;
    fromGrids(grids: readonly Grid[]): PrintedDocument;
    propose(document: PrintedDocument, language: Language): RulebookProposal;
    /** The proposal with these answers in it, and no others. */
    answer(proposal: RulebookProposal, answers: readonly Answer[]): RulebookProposal;
  };
  /** What the part of a draft at this JSON Pointer will do. */
  told(draft: unknown, pointer: string, language: Language): Told;
  readonly sheets: {
    plans(rulebook: unknown): readonly RuleSheetPlan[];
    blank(): readonly RuleSheetPlan[];
    read(grids: readonly Grid[]): readonly RulesReading[];
    templates(rulebook: Rulebook, kind: TemplateKind): readonly RuleSheetPlan[];
  };
  readonly files: {
    /** Rules in a file of either kind. Throws, in words, where there are none. */
    read(bytes: Uint8Array, name: string, language: Language): readonly RulesReading[];
    xlsx(plans: readonly RuleSheetPlan[]): Uint8Array<ArrayBuffer>;
    json(rulebook: Rulebook): string;
  };
  /** Rules that come with the product and can be written as a sheet. */
  readonly builtIn: readonly { readonly id: string; readonly title: string; readonly rulebook: Rulebook }[];
  hash(rulebook: Rulebook): string;
  readonly trial: {
    units(rulebook: Rulebook, language: Language): readonly TrialUnit[];
    score(rulebook: Rulebook, units: readonly TrialUnit[], language: Language): ScoreAnswer | null;
    cases(rulebook: Rulebook, language: Language): readonly BoundaryCase[];
    plan(rulebook: Rulebook, cases: readonly BoundaryCase[]): RuleSheetPlan;
    read(rulebook: Rulebook, grid: Grid): { readonly cases: readonly ApprovedCase[]; readonly faults: readonly RuleFault[] };
    rerun(rulebook: Rulebook, cases: readonly ApprovedCase[], language: Language): readonly TrialChange[];
  };
  readonly editions: {
    differences(older: Rulebook, newer: Rulebook): readonly EditionDifference[];
  };
}

/** Loads the tools once. */
export type LoadRules = () => Promise<RulesTools>;
