import type { Scaled } from '../../numbers/scaled';
import type { FactList } from '../../contract/fact-columns';
import { keyReader } from './key-text';

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
  readonly count: Float64Array;
  readonly level: Int8Array;
  readonly kind: Int8Array;
  readonly next: Int32Array;
  /** Signed points of the row after `count`, as an interval. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly fate: Uint8Array;
  /** The row that stands for the event of this one: itself, unless the event is counted once. */
  readonly event: Int32Array;
  /** What few ledgers have, in columns of which there is none before it is met. */
  #of: Float64Array | null = null;
  #role: Int8Array | null = null;
  /** A key's text in the form in which keys are compared; '' where it is blank. */
  readonly key = keyReader();

  constructor(readonly facts: FactList) {
    const n = facts.length;
    this.value = new Float64Array(n);
    this.count = new Float64Array(n);
    this.level = new Int8Array(n);
    this.kind = new Int8Array(n);
    this.next = new Int32Array(n);
    this.low = new Float64Array(n);
    this.high = new Float64Array(n);
    this.fate = new Uint8Array(n);
    this.event = new Int32Array(n).fill(NONE);
  }

  /** The next row of the same unit and item, or NONE. */
  after(row: number): number {
    return this.next[row] ?? NONE;
  }

  /** The figure of a row; NaN where it is left out. */
  figureOf(row: number): Scaled {
    return (this.value[row] ?? Number.NaN) as Scaled;
  }

  /** The figure of a row that is a rank or a class, not scaled. */
  rankOf(row: number): number {
    return this.value[row] ?? Number.NaN;
  }

  /** The length of the list in which `rankOf` is a place. */
  listOf(row: number): number {
    return this.#of?.[row] ?? Number.NaN;
  }

  /** How many times the event happened. */
  timesOf(row: number): number {
    return this.count[row] ?? 1;
  }

  levelOf(row: number): number {
    return this.level[row] ?? NONE;
  }

  kindOf(row: number): number {
    return this.kind[row] ?? NONE;
  }

  roleOf(row: number): number {
    return this.#role?.[row] ?? NONE;
  }

  fateOf(row: number): number {
    return this.fate[row] ?? UNUSED;
  }

  eventOf(row: number): number {
    return this.event[row] ?? NONE;
  }

  lowOf(row: number): Scaled {
    return (this.low[row] ?? 0) as Scaled;
  }

  highOf(row: number): Scaled {
    return (this.high[row] ?? 0) as Scaled;
  }

  /** NaN: it is not given. */
  setList(row: number, length: number): void {
    if (this.#of === null && Number.isNaN(length)) return;
    (this.#of ??= new Float64Array(this.facts.length).fill(Number.NaN))[row] = length;
  }

  setRole(row: number, role: number): void {
    if (this.#role === null && role === NONE) return;
    (this.#role ??= new Int8Array(this.facts.length).fill(NONE))[row] = role;
  }

  price(row: number, points: Scaled): void {
    this.low[row] = this.high[row] = points;
  }

  priceBetween(row: number, low: Scaled, high: Scaled): void {
    this.low[row] = low;
    this.high[row] = high;
  }

  mark(row: number, fate: number): void {
    this.fate[row] = fate;
  }

  /** The row is one event with another, or an event of its own. */
  countAs(row: number, event: number): void {
    this.event[row] = event;
  }

  /** What the row weighs at least and at most, whichever way its points go. */
  lightOf(row: number): Scaled {
    return Math.min(Math.abs(this.lowOf(row)), Math.abs(this.highOf(row))) as Scaled;
  }

  heavyOf(row: number): Scaled {
    return Math.max(Math.abs(this.lowOf(row)), Math.abs(this.highOf(row))) as Scaled;
  }
}
