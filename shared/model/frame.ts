import { NONE } from './rows/rows';
import { UNKNOWN, type Scaled } from '../numbers/scaled';
import { INVALID, OK } from './statuses';

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

  /** The first row of a unit and item, or NONE. */
  first(slot: number): number {
    return this.head[slot] ?? NONE;
  }

  lowOf(slot: number): Scaled {
    return (this.low[slot] ?? 0) as Scaled;
  }

  highOf(slot: number): Scaled {
    return (this.high[slot] ?? 0) as Scaled;
  }

  rawOf(slot: number): Scaled {
    return (this.raw[slot] ?? Number.NaN) as Scaled;
  }

  statusOf(slot: number): number {
    return this.status[slot] ?? INVALID;
  }

  /** What an item has come to where nothing is open. */
  decide(slot: number, points: Scaled): void {
    this.settle(slot, points, points, OK);
  }

  /** What it has come to, as an interval; `raw` before cap and floor, where that is another figure. */
  settle(slot: number, low: Scaled, high: Scaled, status: number, raw: Scaled = low === high ? low : UNKNOWN): void {
    this.low[slot] = low;
    this.high[slot] = high;
    this.raw[slot] = raw;
    this.status[slot] = status;
  }
}

/** Whether anything is entered there, a finished score included. */
export const hasRows = (frame: Frame, slot: number): boolean => frame.head[slot] !== NONE || (frame.recorded?.has(slot) ?? false);
