import type { Status } from '../contract/answer';
import type { Level, Parameter, ParameterValue, Unit } from '../contract/request';
import type { Scaled } from '../numbers/scaled';
import type { EngineText } from '../i18n/answers/engine';
import type { Language, Slots } from '../i18n/language';
import type { EffectEntry, EligibilityEntry, NoteEntry, PayEntry, ProblemEntry, VetoReason } from './entries';
import type { Frame } from './frame';
import type { Lane } from './rows/lane';
import type { RowRules } from './rows/row-rules';
import type { Rows } from './rows/rows';
import type { Rulebook, RulebookItem } from './rulebook/rulebook';
import type { Effect } from './rulebook/rulebook-parts';

/**
 * A rulebook made ready to run, and the run itself, as rule kinds see them. They name each other, so
 * that they stand in one file.
 */

/** What a rule kind may know while it is compiled: the rulebook, the parameters, the asked year. */
export interface Settings {
  readonly rulebook: Rulebook;
  readonly year: number;
  readonly period: string | null;
  /** Decimals that the engine holds: figures are whole numbers of 10^-digits. */
  readonly digits: number;
  /** Unit type codes by index. */
  readonly types: readonly string[];
  /** The value in force: given, else the default, else null. */
  parameter(key: string): ParameterValue | null;
  /** A rulebook's own figure, scaled. Throws where it cannot be held exactly. */
  scale(figure: number): Scaled;
}

/** What an item is before its kind has planned it. */
export interface ItemHead {
  readonly index: number;
  readonly code: string;
  readonly spec: RulebookItem;
  /** Applies to the unit type of this index. */
  readonly applies: readonly boolean[];
  /** Kind codes of its rows, by index. */
  readonly kindCodes: readonly string[];
}

/** An item with its plan. Nothing is added to it or changed later. */
export interface CompiledItem extends ItemHead, Readonly<ItemPlan> {
  readonly lane: Lane;
}

export interface Compiled {
  readonly settings: Settings;
  readonly items: readonly CompiledItem[];
  /** By unit type: what gives points, in the document's order. */
  readonly listed: readonly (readonly CompiledItem[])[];
  readonly itemOf: ReadonlyMap<string, CompiledItem>;
  /** As applied, defaults filled in. */
  readonly parameters: Readonly<Record<string, Parameter | null>>;
  readonly hash: string;
  /** Whether pay follows from the result. */
  readonly pays: boolean;
}

export interface Bounds {
  max: Scaled | null;
  min: Scaled | null;
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
  /** Within which a finished score may lie, unscaled, where the item is worked out exactly; left out: `bounds`. */
  finished?: (type: number) => { readonly max: number | null; readonly min: number | null };
  /** Scaled; what the item can come to for a unit type. */
  bounds: (type: number) => Bounds;
  evaluate: Evaluate;
  /** How many earlier years its rows are read from. */
  history?: number;
  /** Points of one row before anything is summed, scaled; only where a document may be entered under several items. */
  weigh?: (run: Run, unit: number, row: number) => Scaled;
  /** What a row brings, where that hangs on more than its own fields; else the item's `effects` alone. */
  effects?: (run: Run, row: number) => readonly Effect[];
  /** After every unit has been evaluated: what depends on the others (an average). */
  settle?: (run: Run, frame: Frame) => void;
  /** What a cap or a floor cut, where the item says that one did: asked for an item that is CAPPED or FLOORED. */
  cut?: (run: Run, unit: number, slot: number) => Said[];
  /** Why one row gave its points, in the reader's words; null where the common words do. */
  explain?: (run: Run, row: number, language: Language) => string | null;
}

/** A text of the catalogue with what fills it. */
export interface Said {
  text: EngineText;
  slots: Slots;
}

/** One scoring of a cohort: what goes in, and what the kinds write. By the number of the unit, where nothing else is said. */
export interface Run {
  readonly compiled: Compiled;
  readonly units: readonly Unit[];
  readonly rows: Rows;
  /** The index of each unit's type. */
  readonly types: Int16Array;
  readonly invalid: Uint8Array;
  readonly frames: ReadonlyMap<string, Frame>;
  readonly now: Frame;
  readonly itemCount: number;
  readonly notes: NoteEntry[];
  readonly overflows: { unit: number; item: ItemHead; row: number }[];
  readonly problems: ProblemEntry[];
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
  /** 0 final, 1 provisional. */
  readonly open: Uint8Array;
  /** 0 none, 1 possible, 2 certain. */
  readonly veto: Uint8Array;
  readonly vetoReasons: Map<number, VetoReason[]>;
  readonly grade: Map<number, string>;
  readonly eligibility: Map<number, EligibilityEntry[]>;
  readonly consequences: Map<number, EffectEntry[]>;
  readonly pay: Map<number, PayEntry | null>;
  /** While an earlier period is evaluated: what is to be said of it was said in its own time. */
  quiet: boolean;
  typeOf(unit: number): number;
  isInvalid(unit: number): boolean;
  isOpen(unit: number): boolean;
  /** Its result cannot be final yet, whatever its items say. */
  keepOpen(unit: number): void;
  leastTotal(unit: number): Scaled;
  mostTotal(unit: number): Scaled;
  /** The frame of a period, made when first asked for. */
  frame(period: string): Frame;
  note(unit: number, item: string | null, status: Status, text: NoteEntry['text'], slots?: Slots, clauses?: readonly string[]): void;
  /** Rows of an item that are counted by the row that their `event` names. */
  noteRepeats(unit: number, item: ItemHead, repeats: readonly number[]): void;
  /** More than can be added up exactly: the last row of the item is in error, never rounded. */
  overflow(unit: number, item: ItemHead, head: number): void;
  addVeto(unit: number, state: 1 | 2, reason: VetoReason): void;
  /** A unit has an eligibility once, whatever the number of clauses that bring it. */
  addEligibility(unit: number, entry: EligibilityEntry): void;
  hasEligibility(unit: number, code: string): boolean;
  addConsequence(unit: number, entry: EffectEntry): void;
}
