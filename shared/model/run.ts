import type { Fact, Unit } from '../contract/request';
import type { RowProblem, Status } from '../contract/answer';
import type { Slots } from '../i18n/language';
import type { EngineText } from '../i18n/engine';
import type { Compiled, CompiledItem } from './compiled';
import { keyReader } from './key-text';
import { nameOf } from '../i18n/names';

/** Item statuses, the most limiting first; a frame holds the index. */
export const itemStatuses = [
  'INVALID',
  'OUT_OF_FORCE',
  'NEEDS_PARAM',
  'NEEDS_JUDGEMENT',
  'CONFLICT',
  'PENDING',
  'FLOORED',
  'CAPPED',
  'OK',
] as const satisfies readonly Status[];
export const INVALID = 0;
export const OUT_OF_FORCE = 1;
export const NEEDS_PARAM = 2;
export const NEEDS_JUDGEMENT = 3;
export const CONFLICT = 4;
export const PENDING = 5;
export const FLOORED = 6;
export const CAPPED = 7;
export const OK = 8;

/** What became of a row. */
export const UNUSED = 0;
export const COUNTED = 1;
/** The event is counted by another row. */
export const DUPLICATE = 2;
/** The clause does not list the level: 0 points. */
export const SILENT = 3;
/** The amount is still to be entered: the row's points are an interval. */
export const OPEN = 4;
/** What the clause demands is missing: the row holds in full or not at all. */
export const UNPROVEN = 5;
/** Given twice with different values. */
export const DIFFERS = 6;
/** Another row decides in its place: a source that goes first, a worse place in the same list. Nothing follows from it. */
export const YIELDS = 7;

/** No fact, no level, no kind. */
export const NONE = -1;

/**
 * The rows of a request as columns. Figures are scaled; NaN means absent.
 * Rows of one unit and item hang together through `next`, in the order of the request.
 */
export class Rows {
  readonly value: Float64Array;
  readonly of: Float64Array;
  readonly count: Float64Array;
  readonly level: Int8Array;
  readonly kind: Int8Array;
  readonly role: Int8Array;
  readonly next: Int32Array;
  /** Signed points of the row after `count`, as an interval. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly fate: Uint8Array;
  /** The row that stands for the event of this one: itself, unless the event is counted once. */
  readonly event: Int32Array;
  /** A key's text in the form in which keys are compared; '' where it is blank. */
  readonly key = keyReader();

  constructor(readonly facts: readonly Fact[]) {
    const n = facts.length;
    this.value = new Float64Array(n);
    this.of = new Float64Array(n).fill(Number.NaN);
    this.count = new Float64Array(n);
    this.level = new Int8Array(n);
    this.kind = new Int8Array(n);
    this.role = new Int8Array(n).fill(NONE);
    this.next = new Int32Array(n);
    this.low = new Float64Array(n);
    this.high = new Float64Array(n);
    this.fate = new Uint8Array(n);
    this.event = new Int32Array(n).fill(NONE);
  }
}

/** The rows and item results of one period: the assessed one, or one of its history. */
export class Frame {
  /** First row of each unit and item, or NONE. Slot = item x units + unit. */
  readonly head: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Before cap and floor; NaN while open. */
  readonly raw: Float64Array;
  readonly status: Uint8Array;
  /** Rows that give an item its finished score, by slot, in the order of the request; null where there are none. */
  recorded: Map<number, number[]> | null = null;

  constructor(readonly period: string, readonly slots: number) {
    this.head = new Int32Array(slots).fill(NONE);
    this.low = new Float64Array(slots);
    this.high = new Float64Array(slots);
    this.raw = new Float64Array(slots);
    this.status = new Uint8Array(slots).fill(OK);
  }
}

/** Whether anything is entered there, a finished score included. */
export const hasRows = (frame: Frame, slot: number): boolean => frame.head[slot] !== NONE || (frame.recorded?.has(slot) ?? false);

/** Kept as key and slots, so that the text is made once, in the reader's language. */
export interface NoteEntry {
  unit: number;
  item: string | null;
  status: Status;
  text: EngineText | { zh: string; en: string };
  slots: Slots;
  /** Clauses between which people must choose. */
  clauses?: readonly string[];
  /** Rows that repeat others; which ones is told in the slot of this name. */
  repeats?: readonly number[];
}

export interface EffectEntry {
  code: string;
  /** The row that brought it about, or NONE. */
  row: number;
  /** Where it is not the clause that the rulebook gives for the code. */
  clause?: string;
  period?: string | null;
  due?: string | null;
}

export interface EligibilityEntry {
  code: string;
  /** Where it is not the clause that the rulebook gives for the code. */
  clause?: string;
  share?: number;
  places?: number;
  used?: number | null;
  tied?: string[];
}

export interface VetoReason {
  code: string;
  clause: string;
  text: EngineText | { zh: string; en: string };
  slots: Slots;
}

type Money = number | { low: number; high: number };

/** One scoring of a cohort: what goes in, and what the kinds write. */
export class Run {
  readonly types: Int16Array;
  readonly invalid: Uint8Array;
  readonly frames = new Map<string, Frame>();
  readonly notes: NoteEntry[] = [];
  readonly overflows: { unit: number; item: CompiledItem; row: number }[] = [];
  readonly problems: RowProblem[] = [];
  readonly totalLow: Float64Array;
  readonly totalHigh: Float64Array;
  /** 0 final, 1 provisional. */
  readonly open: Uint8Array;
  /** 0 none, 1 possible, 2 certain. */
  readonly veto: Uint8Array;
  readonly vetoReasons = new Map<number, VetoReason[]>();
  readonly grade = new Map<number, string>();
  readonly eligibility = new Map<number, EligibilityEntry[]>();
  readonly consequences = new Map<number, EffectEntry[]>();
  readonly pay = new Map<number, { base: Money; performance: Money; total: Money } | null>();
  readonly now: Frame;
  readonly itemCount: number;
  /** While an earlier period is evaluated: what is to be said of it was said in its own time. */
  quiet = false;

  constructor(
    readonly compiled: Compiled,
    readonly units: readonly Unit[],
    readonly rows: Rows,
    period: string,
  ) {
    this.itemCount = compiled.items.length;
    this.types = new Int16Array(units.length);
    this.invalid = new Uint8Array(units.length);
    this.totalLow = new Float64Array(units.length);
    this.totalHigh = new Float64Array(units.length);
    this.open = new Uint8Array(units.length);
    this.veto = new Uint8Array(units.length);
    this.now = this.frame(period);
  }

  /** The frame of a period, made when first asked for. */
  frame(period: string): Frame {
    let frame = this.frames.get(period);
    if (!frame) this.frames.set(period, (frame = new Frame(period, this.units.length * this.itemCount)));
    return frame;
  }

  note(unit: number, item: string | null, status: Status, text: NoteEntry['text'], slots: Slots = {}, clauses?: readonly string[]): void {
    if (this.quiet) return;
    this.notes.push({ unit, item, status, text, slots, ...(clauses ? { clauses } : {}) });
  }

  /** Rows of an item that are counted by the row that their `event` names. */
  noteRepeats(unit: number, { code, spec }: CompiledItem, repeats: readonly number[]): void {
    if (this.quiet || repeats.length === 0) return;
    this.notes.push({ unit, item: code, status: 'DUPLICATE', text: 'noteDuplicate', slots: { item: nameOf(spec) }, repeats });
  }

  /** More than can be added up exactly: the last row of the item is in error, never rounded. */
  overflow(unit: number, item: CompiledItem, head: number): void {
    let row = head;
    while (this.rows.next[row] !== NONE) row = this.rows.next[row] ?? NONE;
    this.overflows.push({ unit, item, row });
  }

  addVeto(unit: number, state: 1 | 2, reason: VetoReason): void {
    if (state < (this.veto[unit] ?? 0)) return;
    // Only what brings about the state is listed: a certain veto drops the merely possible reasons.
    if (state > (this.veto[unit] ?? 0)) this.vetoReasons.delete(unit);
    this.veto[unit] = state;
    push(this.vetoReasons, unit, reason);
  }

  /** A unit has an eligibility once, whatever the number of clauses that bring it. */
  addEligibility(unit: number, entry: EligibilityEntry): void {
    const same = this.eligibility.get(unit)?.find(({ code }) => code === entry.code);
    if (!same) push(this.eligibility, unit, entry);
    else if (entry.clause && !same.clause?.split('、').includes(entry.clause)) {
      same.clause = same.clause ? `${same.clause}、${entry.clause}` : entry.clause;
    }
  }

  hasEligibility(unit: number, code: string): boolean {
    return this.eligibility.get(unit)?.some((entry) => entry.code === code) ?? false;
  }

  addConsequence(unit: number, entry: EffectEntry): void {
    push(this.consequences, unit, entry);
  }
}

function push<T>(map: Map<number, T[]>, key: number, entry: T): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}
