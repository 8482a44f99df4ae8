import type * as z from 'zod';
import type { ItemView, ThresholdView } from '../contract/rulebook-view';
import type { Catalogue, Message } from '../i18n/language';
import type { Description } from './rulebook/description';
import type { GeneralPlan, Verdicts } from './general';
import type { ItemHead, ItemPlan, Run, Settings } from './plan';
import type { RowRules } from './rows/row-rules';
import type { Tries } from './tried';
import type { References } from './rulebook/references';
import type { Rulebook, RulebookItem } from './rulebook/rulebook';

/**
 * What a rule kind is. The engine knows kinds, never documents: a document is data that names kinds.
 * A kind of item is one file: its schema, the fields that its rows carry, its evaluation, its words.
 */

type RulebookOutcome = Rulebook['outcomes'][number];
/** Which of several schemas holds is told by the key `kind`. */
type Schema<Spec> = z.ZodType<Spec> & z.core.$ZodTypeDiscriminable;

export interface ItemKind<Spec extends RulebookItem> {
  kind: Spec['kind'];
  schema: Schema<Spec>;
  /** Left out: `either`. */
  direction?: ItemView['direction'];
  /**
   * What the item adds to the weights that the document declares for a unit type; null: no weight.
   * A kind without this has no full marks: its items only add or take.
   */
  weight?: (spec: Spec, type: string) => number | null;
  /** Decimals that the item's conversion adds to those of a figure. */
  adds?: (spec: Spec, types: readonly string[]) => number;
  /** Figures that contradict each other (a cap below its floor), in plain words. */
  contradictions?: (spec: Spec, exactly: boolean) => Message[];
  /** The names of its own keys that stand for something in the rulebook; paths begin at the item. */
  references?: (spec: Spec, look: References) => void;
  /** The rule in words: a sentence a line, with every figure, for people who hold it beside the document. */
  describe?: (spec: Spec, tell: Description) => string[];
  /** In the fast lane, with scaled figures; left out: it is worked out exactly alone. */
  compile?: (spec: Spec, item: ItemHead, settings: Settings) => ItemPlan;
  /** Whether this item can be worked out exactly alone, though others of its kind go by the fast lane. */
  wide?: (spec: Spec) => boolean;
  /** Worked out exactly, for a whole cohort; with what its rows must then say. */
  exact?: (spec: Spec, item: ItemHead, settings: Settings) => GeneralPlan;
  rows?: (spec: Spec, settings: Settings) => RowRules;
  /** What the figures of its rows are held against, for whoever reads them. */
  figure?: (spec: Spec) => ItemView['figure'];
  /** Rows worth trying, for a unit of this type; left out: it has none of its own. */
  tries?: (spec: Spec, type: string) => Tries;
}

/** A rule over whole units once the items are known: veto, grade, quota, pay. */
export interface OutcomeKind<Spec extends RulebookOutcome> {
  kind: Spec['kind'];
  schema: Schema<Spec>;
  contradictions?: (spec: Spec) => Message[];
  /** The names of its own keys that stand for something in the rulebook; paths begin at the outcome. */
  references?: (spec: Spec, look: References) => void;
  /** Totals at which it changes what follows. */
  thresholds?: (spec: Spec) => readonly ThresholdView[];
  /** Every unit gets one of the document's grades by it. */
  gradesEveryUnit?: true;
  /** Pay follows from it. */
  pays?: true;
  /** What it pays that people call something, of all outcomes of the kind. */
  named?: (specs: readonly Spec[]) => readonly { readonly code: string; readonly name: string; readonly en: string }[];
  /** All that it says, where it stands in its file and not in a catalogue of its own. */
  words?: Catalogue;
  /** The rule in words, a sentence a line. */
  describe?: (spec: Spec, tell: Description) => string[];
  /** In the fast lane. */
  compile?: (spec: Spec, settings: Settings) => (run: Run) => void;
  /** When it is worked off in a rulebook that is worked out exactly: all of one kind together. */
  stage?: OutcomeStage;
  exact?: (specs: readonly Spec[], settings: Settings) => (verdicts: Verdicts) => void;
  /** The conditions that it names, each with its path. */
  conditions?: (spec: Spec) => readonly { readonly when: object; readonly path: readonly PropertyKey[] }[];
  /** Attributes of units that it needs. */
  attributes?: (spec: Spec) => readonly (string | undefined)[];
}

/** In this order. */
export const outcomeStages = ['veto', 'grading', 'downgrade', 'trigger', 'award'] as const;
export type OutcomeStage = (typeof outcomeStages)[number];

/** A kind as those see it who hold rules of any kind. */
export type AnyItemKind = ItemKind<RulebookItem>;
export type AnyOutcomeKind = OutcomeKind<RulebookOutcome>;

/** Lets a kind be asked about any item; one of another kind is a fault of the program. */
export function anyItem<Spec extends RulebookItem>(kind: ItemKind<Spec>): AnyItemKind {
  const { weight, adds, contradictions, references, describe, compile, wide, exact, rows, figure, tries, ...rest } = kind;
  const own = (spec: RulebookItem): Spec => ownOf<RulebookItem, Spec>(spec, kind.kind);
  return {
    ...rest,
    weight: weight && ((spec, type) => weight(own(spec), type)),
    adds: adds && ((spec, types) => adds(own(spec), types)),
    contradictions: contradictions && ((spec, exactly) => contradictions(own(spec), exactly)),
    references: references && ((spec, look) => references(own(spec), look)),
    describe: describe && ((spec, tell) => describe(own(spec), tell)),
    compile: compile && ((spec, item, settings) => compile(own(spec), item, settings)),
    wide: wide && ((spec) => wide(own(spec))),
    exact: exact && ((spec, item, settings) => exact(own(spec), item, settings)),
    rows: rows && ((spec, settings) => rows(own(spec), settings)),
    figure: figure && ((spec) => figure(own(spec))),
    tries: tries && ((spec, type) => tries(own(spec), type)),
  };
}

/** The same for outcomes. */
export function anyOutcome<Spec extends RulebookOutcome>(kind: OutcomeKind<Spec>): AnyOutcomeKind {
  const { contradictions, references, thresholds, named, describe, compile, exact, conditions, attributes, ...rest } = kind;
  const own = (spec: RulebookOutcome): Spec => ownOf<RulebookOutcome, Spec>(spec, kind.kind);
  return {
    ...rest,
    contradictions: contradictions && ((spec) => contradictions(own(spec))),
    references: references && ((spec, look) => references(own(spec), look)),
    thresholds: thresholds && ((spec) => thresholds(own(spec))),
    named: named && ((specs) => named(specs.map(own))),
    describe: describe && ((spec, tell) => describe(own(spec), tell)),
    compile: compile && ((spec, settings) => compile(own(spec), settings)),
    exact: exact && ((specs, settings) => exact(specs.map(own), settings)),
    conditions: conditions && ((spec) => conditions(own(spec))),
    attributes: attributes && ((spec) => attributes(own(spec))),
  };
}

/** The schema has read every rule, so that its `kind` tells what else it holds. */
function ownOf<Any extends { kind: string }, Own extends Any>(spec: Any, kind: string): Own {
  const isOwn = (each: Any): each is Own => each.kind === kind;
  if (!isOwn(spec)) throw new Error(`"${spec.kind}" is no "${kind}"`);
  return spec;
}
