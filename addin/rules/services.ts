import type { ScoreAnswer } from '../../shared/contract/answer';
import type { Language } from '../../shared/i18n/language';
import type { Rulebook } from '../../shared/model/rulebook/rulebook';
import type { Grid } from '../../workbook/model/grid';
import type { PrintedSheet } from '../../workbook/printed/from-grids';
import type { PrintedDocument, RulebookProposal } from '../../workbook/printed/types';
import type { RuleFault, RuleSheetPlan, RulesReading } from '../../workbook/rule-sheet/types';
import type { ApprovedCase, BoundaryCase, TrialChange, TrialUnit, WorkedExample } from '../../workbook/rule-trial/types';
import type { SheetPlan } from '../../workbook/templates/plan';
import type { TemplateOptions, Templates } from '../../workbook/templates/templates';
import type { WorkbookSource } from '../../workbook/binding/scan/read-workbook';
import type { Difference } from '../../workbook/editions/differences';
import type { Effect } from '../../workbook/editions/effect';
import type { LedgerTime } from '../score-store/types';
import type { DraftOptions } from './draft-sheets';
import type { Part } from './whole';

/** A cell in the row of an item or outcome on the sheets of rules, as somebody may change it beside the printed words. */
export interface RowCell {
  /** Under which what is typed is handed back: a grading has several rows with the same headings. */
  readonly key: string;
  readonly heading: string;
  readonly value: string;
  /** The words that it takes, where it takes no others. */
  readonly words?: readonly string[];
  readonly example?: string;
}

export interface ChangedRow {
  /** The item or outcome; null: the cells do not say a whole rule, and the faults say why. */
  readonly part: Part | null;
  /** What has to be listed elsewhere for it, by JSON Pointer. */
  readonly besides: Readonly<Record<string, unknown>>;
  readonly faults: readonly RuleFault[];
}

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

/**
 * Everything about rules that stands on the engine, on the reader of wordings or on the grammar of the sheet. It is
 * large, and loaded when the page is opened for the first time.
 */
export interface RulesTools {
  readonly printed: {
    fromHtml(html: string): PrintedDocument;
    fromText(text: string): PrintedDocument;
    /** `hiddenSheets`: how many others were left out because nobody sees them. */
    fromGrids(grids: readonly PrintedSheet[], hiddenSheets?: number): PrintedDocument;
    propose(document: PrintedDocument, language: Language): RulebookProposal;
    /** The proposal with these answers in it, and no others. */
    answer(proposal: RulebookProposal, answers: readonly Answer[]): RulebookProposal;
  };
  /** What the part of a draft at this JSON Pointer will do. */
  told(draft: unknown, pointer: string, language: Language): Told;
  readonly sheets: {
    /** Whether a sheet of this name holds rules. */
    is(name: string): boolean;
    /** Throws, in words, what no sheet can say. */
    plans(draft: unknown, language: Language, options?: DraftOptions): readonly RuleSheetPlan[];
    blank(): readonly RuleSheetPlan[];
    /** The printed words beside the items of a sheet, by code. */
    words(reading: RulesReading, grids: readonly Grid[]): ReadonlyMap<string, string>;
    /** The cells of the row of an item or outcome; null where its rules cannot be put on a sheet. */
    cells(draft: unknown, pointer: string, language: Language): readonly RowCell[] | null;
    /** What an item or outcome is by other cells in its row. */
    changed(draft: unknown, pointer: string, values: Readonly<Record<string, string>>, language: Language): ChangedRow;
    read(grids: readonly Grid[]): readonly RulesReading[];
    templates(rulebook: Rulebook, options: TemplateOptions): Templates;
  };
  readonly files: {
    /** Rules in a file of either kind. Throws, in words, where there are none. */
    read(bytes: Uint8Array, name: string, language: Language): readonly RulesReading[];
    xlsx(plans: readonly SheetPlan[], title: string, language: Language): Uint8Array<ArrayBuffer>;
    json(rulebook: Rulebook): string;
  };
  /** Rules that come with the product and can be written as a sheet. */
  builtIn(): readonly { readonly id: string; readonly title: string; readonly rulebook: Rulebook }[];
  hash(rulebook: Rulebook): string;
  readonly trial: {
    units(rulebook: Rulebook, language: Language): readonly TrialUnit[];
    score(rulebook: Rulebook, units: readonly TrialUnit[], language: Language): ScoreAnswer | null;
    cases(rulebook: Rulebook, language: Language): readonly BoundaryCase[];
    is(name: string): boolean;
    plan(rulebook: Rulebook, cases: readonly BoundaryCase[]): RuleSheetPlan;
    read(rulebook: Rulebook, grid: Grid): { readonly cases: readonly ApprovedCase[]; readonly faults: readonly RuleFault[] };
    rerun(rulebook: Rulebook, cases: readonly ApprovedCase[], language: Language): readonly TrialChange[];
  };
  readonly editions: {
    /** null where one of the two cannot be read. */
    differences(older: RulesReading, newer: RulesReading): readonly Difference[] | null;
    /** null where one of the two cannot score the ledger. */
    effect(older: Rulebook, newer: Rulebook, at: LedgerTime, source: Omit<WorkbookSource, 'readRules'>, language: Language): Promise<Effect | null>;
  };
}

/** Loads the tools once. */
export type LoadRules = () => Promise<RulesTools>;
