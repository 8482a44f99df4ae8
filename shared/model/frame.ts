import { NONE } from './rows';
import { OK } from './statuses';

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
