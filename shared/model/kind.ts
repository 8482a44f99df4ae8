import type * as z from 'zod';
import type { Fact, Level, Role } from '../contract/request';
import type { CompiledItem, Settings } from './compiled';
import type { Frame, Run } from './run';
import type { Effect } from './schema';
import type { EngineText } from '../i18n/engine';
import type { Language, Slots, Text } from '../i18n/language';
import type { Telling } from './description';

/**
 * What a rule kind is. The engine knows kinds, never documents: a document is data that names kinds.
 * A kind of item is one file: its schema, the fields that its rows carry, its evaluation, its words.
 */

/** Whether a clause needs a field of the row, may read it, or passes it over unchecked. */
export type Need = 'required' | 'optional' | undefined;

/** What the rows of an item must look like. A field that is not named is not checked. */
export interface RowRules {
  value?: Need;
  /** Scaled, both ends included; by unit type where the figures differ. */
  low?: number | readonly number[];
  high?: number | readonly number[];
  /** Scaled figures that alone are allowed. */
  choices?: readonly number[];
  /** An amount that is taken off, written without its sign. */
  taken?: boolean;
  /** A rank or a class: a whole number from 1 up, held unscaled. */
  whole?: boolean;
  /** An amount in yuan: held as it is written, not scaled. */
  amount?: boolean;
  /** Decimals that a value may have, so that all that is made of it stays exact; left out: as many as a figure keeps. */
  digits?: number;
  of?: Need;
  level?: Need;
  kind?: Need;
  role?: Need;
  /** Roles that fit. One alone may be left out. */
  roles?: readonly Role[];
  period?: Need;
  periodForm?: 'month' | 'half' | 'quarter';
  date?: Need;
  subject?: Need;
  evidence?: Need;
  series?: Need;
  /** What a kind of row needs in place of the above (articles need a level, exposures none). */
  byKind?: Readonly<Record<string, RowRules>>;
  /** A row for which this holds is as no row: a given score that is still blank. */
  asNoRow?: (fact: Fact) => boolean;
}

export interface Bounds {
  max: number | null;
  min: number | null;
}

/** Writes the item's range, raw figure, status and notes of one unit into the frame. */
export type Evaluate = (run: Run, frame: Frame, unit: number, slot: number) => void;

export interface ItemPlan {
  /** False for what gives no points and is listed nowhere: vetoes by fact, talks. */
  points: boolean;
  rows: RowRules;
  /** Levels that the clause lists; a row of another level gives 0 and a note. */
  levels?: ReadonlySet<Level>;
  /** A given item takes one fact of a unit. */
  given?: boolean;
  /** Scaled; what the item can come to for a unit type. */
  bounds: (type: number) => Bounds;
  evaluate: Evaluate;
  /** How many earlier years its rows are read from. */
  history?: number;
  /** Points of one row before anything is summed, scaled; only where a document may be entered under several items. */
  weigh?: (run: Run, unit: number, row: number) => number;
  /** What a row brings, where that hangs on more than its own fields; else the item's `effects` alone. */
  effects?: (run: Run, row: number) => readonly Effect[];
  /** After every unit has been evaluated: what depends on the others (an average). */
  settle?: (run: Run, frame: Frame) => void;
  /** What a cap or a floor cut, where the item says that one did: asked for an item that is CAPPED or FLOORED. */
  cut?: (run: Run, unit: number, slot: number) => Said[];
  /** Why one row gave its points, in the reader's words. */
  explain?: (run: Run, row: number, language: Language) => string;
}

/** A text of the catalogue with what fills it. */
export interface Said {
  text: EngineText;
  slots: Slots;
}

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
  describe?: (spec: Spec, tell: Telling) => string[];
  compile: (spec: Spec, item: CompiledItem, settings: Settings) => ItemPlan;
}

/** A rule over whole units once the items are known: veto, grade, quota, pay. */
export interface OutcomeKind<Spec extends { kind: string } = never> {
  kind: Spec['kind'];
  schema: z.ZodType<Spec>;
  contradictions?: (spec: Spec) => Text[];
  /** The rule in words, a sentence a line. */
  describe?: (spec: Spec, tell: Telling) => string[];
  compile: (spec: Spec, settings: Settings) => (run: Run) => void;
}
