import type * as z from 'zod';
import type { ItemView, ThresholdView } from '../contract/rulebook-view';
import type { Text } from '../i18n/language';
import type { Description } from './description';
import type { ItemHead, ItemPlan, Run, Settings } from './plan';
import type { References } from './references';
import type { Rulebook, RulebookItem } from './rulebook';

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
  contradictions?: (spec: Spec) => Text[];
  /** The names of its own keys that stand for something in the rulebook; paths begin at the item. */
  references?: (spec: Spec, look: References) => void;
  /** The rule in words: a sentence a line, with every figure, for people who hold it beside the document. */
  describe?: (spec: Spec, tell: Description) => string[];
  compile: (spec: Spec, item: ItemHead, settings: Settings) => ItemPlan;
}

/** A rule over whole units once the items are known: veto, grade, quota, pay. */
export interface OutcomeKind<Spec extends RulebookOutcome> {
  kind: Spec['kind'];
  schema: Schema<Spec>;
  contradictions?: (spec: Spec) => Text[];
  /** The names of its own keys that stand for something in the rulebook; paths begin at the outcome. */
  references?: (spec: Spec, look: References) => void;
  /** Totals at which it changes what follows. */
  thresholds?: (spec: Spec) => readonly ThresholdView[];
  /** Every unit gets one of the document's grades by it. */
  gradesEveryUnit?: true;
  /** Pay follows from it. */
  pays?: true;
  /** The rule in words, a sentence a line. */
  describe?: (spec: Spec, tell: Description) => string[];
  compile: (spec: Spec, settings: Settings) => (run: Run) => void;
}

/** A kind as those see it who hold rules of any kind. */
export type AnyItemKind = ItemKind<RulebookItem>;
export type AnyOutcomeKind = OutcomeKind<RulebookOutcome>;

/** Lets a kind be asked about any item; one of another kind is a fault of the program. */
export function anyItem<Spec extends RulebookItem>(kind: ItemKind<Spec>): AnyItemKind {
  const { weight, adds, contradictions, references, describe, compile, ...rest } = kind;
  const own = (spec: RulebookItem): Spec => ownOf<RulebookItem, Spec>(spec, kind.kind);
  return {
    ...rest,
    weight: weight && ((spec, type) => weight(own(spec), type)),
    adds: adds && ((spec, types) => adds(own(spec), types)),
    contradictions: contradictions && ((spec) => contradictions(own(spec))),
    references: references && ((spec, look) => references(own(spec), look)),
    describe: describe && ((spec, tell) => describe(own(spec), tell)),
    compile: (spec, item, settings) => compile(own(spec), item, settings),
  };
}

/** The same for outcomes. */
export function anyOutcome<Spec extends RulebookOutcome>(kind: OutcomeKind<Spec>): AnyOutcomeKind {
  const { contradictions, references, thresholds, describe, compile, ...rest } = kind;
  const own = (spec: RulebookOutcome): Spec => ownOf<RulebookOutcome, Spec>(spec, kind.kind);
  return {
    ...rest,
    contradictions: contradictions && ((spec) => contradictions(own(spec))),
    references: references && ((spec, look) => references(own(spec), look)),
    thresholds: thresholds && ((spec) => thresholds(own(spec))),
    describe: describe && ((spec, tell) => describe(own(spec), tell)),
    compile: (spec, settings) => compile(own(spec), settings),
  };
}

/** The schema has read every rule, so that its `kind` tells what else it holds. */
function ownOf<Any extends { kind: string }, Own extends Any>(spec: Any, kind: string): Own {
  const isOwn = (each: Any): each is Own => each.kind === kind;
  if (!isOwn(spec)) throw new Error(`"${spec.kind}" is no "${kind}"`);
  return spec;
}
