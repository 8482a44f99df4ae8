import type * as z from 'zod';
import type { Text } from '../i18n/language';
import type { Description } from './description';
import type { CompiledItem, ItemPlan, Run, Settings } from './plan';

/**
 * What a rule kind is. The engine knows kinds, never documents: a document is data that names kinds.
 * A kind of item is one file: its schema, the fields that its rows carry, its evaluation, its words.
 */

export interface ItemKind<Spec extends { kind: string; code: string } = never> {
  kind: Spec['kind'];
  schema: z.ZodType<Spec>;
  /** What the item adds to the weights that the document declares for a unit type; null: no weight. */
  weight?: (spec: Spec, type: string) => number | null;
  /** Decimals that the item's conversion adds to those of a figure. */
  adds?: (spec: Spec, types: readonly string[]) => number;
  /** Figures that contradict each other (a cap below its floor), in plain words. */
  contradictions?: (spec: Spec) => Text[];
  /** The rule in words: a sentence a line, with every figure, for people who hold it beside the document. */
  describe?: (spec: Spec, tell: Description) => string[];
  compile: (spec: Spec, item: CompiledItem, settings: Settings) => ItemPlan;
}

/** A rule over whole units once the items are known: veto, grade, quota, pay. */
export interface OutcomeKind<Spec extends { kind: string } = never> {
  kind: Spec['kind'];
  schema: z.ZodType<Spec>;
  contradictions?: (spec: Spec) => Text[];
  /** The rule in words, a sentence a line. */
  describe?: (spec: Spec, tell: Description) => string[];
  compile: (spec: Spec, settings: Settings) => (run: Run) => void;
}
