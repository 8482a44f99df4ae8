/** Holds back what cells ask while there is no add-in for their workbook: one that is about to end must not be asked. */
import type { Call, FunctionRuntime, Outcome } from '../office-emulator/custom-functions';

export class HoldBack implements FunctionRuntime {
  #open = false;
  #waiting = new Set<() => void>();

  constructor(private readonly runtime: () => FunctionRuntime) {}

  get isOpen(): boolean { return this.#open; }

  open(): void {
    this.#open = true;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const begin of waiting) begin();
  }

  /** Nobody asks any more, and whoever asked before is not answered. */
  close(): void {
    this.#open = false;
    this.#waiting.clear();
  }

  loaded(): void { this.runtime().loaded(); }

  start(call: Call, tell: (outcome: Outcome) => void): () => void {
    if (this.#open) return this.runtime().start(call, tell);
    let cancel: (() => void) | null = null;
    const begin = (): void => { cancel = this.runtime().start(call, tell); };
    this.#waiting.add(begin);
    return () => { if (cancel) cancel(); else this.#waiting.delete(begin); };
  }
}
