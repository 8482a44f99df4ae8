import type * as z from 'zod';
import type { ItemView, ThresholdView } from '../contract/rulebook-view';
import type { Text } from '../i18n/language';
import type { Description } from './description';
import type { CompiledItem, ItemPlan, Run, Settings } from './plan';
import type { References } from './references';

/**
 * What a rule kind is. The engine knows kinds, never documents: a document is data that names kinds.
 * A kind of item is one file: its schema, the fields that its rows carry, its evaluation, its words.
 */

export interface ItemKind<Spec extends { kind: string; code: string } = never> {
  kind: Spec['kind'];
  schema: z.ZodType<Spec>;
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
  compile: (spec: Spec, item: CompiledItem, settings: Settings) => ItemPlan;
}

/** A rule over whole units once the items are known: veto, grade, quota, pay. */
export interface OutcomeKind<Spec extends { kind: string } = never> {
  kind: Spec['kind'];
  schema: z.ZodType<Spec>;
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
