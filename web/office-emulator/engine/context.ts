/**
 * RequestContext: what is asked of proxies is written down and nothing happens before `sync`, which does it in order,
 * stops at the first fault and tells which statement it was.
 */
import type { Language } from '../../../shared/i18n/language';
import { HostFault, OfficeError } from './errors';

export interface Action {
  statement: string;
  /** Reading actions wait until the grid has finished calculating what was written before. */
  reads: boolean;
  run(): void;
}

/** What a context needs to know of the workbook behind it. */
export interface Host {
  language: Language;
  /** The object behind `context.workbook`. */
  root: unknown;
  settled(): Promise<void>;
  editing(): boolean;
  /** Runs an action so that the events it causes are marked as the add-in's own. */
  asAddin<T>(act: () => T): T;
  /** One undo step for each `sync`, or for a whole run. */
  groupUndo(): () => void;
  eventsEnabled: boolean;
}

export interface RunOptions {
  delayForCellEdit: boolean;
  mergeUndoGroup: boolean;
}

const EDIT_POLL_MS = 50;

/** The way to Excel and back takes its time, in which the page does other things. A timer would wait longer than that; where functions run alone there is no page. */
function turn(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export class Batch {
  #actions: Action[] = [];
  #trace: string[] = [];
  /** Counts syncs: an untracked range dies with the batch in which it was made, unless a run keeps it. */
  number = 0;
  running = false;
  ended = false;
  options: RunOptions = { delayForCellEdit: false, mergeUndoGroup: false };

  constructor(readonly host: Host) {}

  record(action: Action): void {
    this.#actions.push(action);
  }

  trace(message: string): void {
    this.record({ statement: `context.trace(${JSON.stringify(message)});`, reads: false, run: () => this.#trace.push(message) });
  }

  pendingStatements(): string[] {
    return this.#actions.map((action) => action.statement);
  }

  async sync<T>(value?: T): Promise<T> {
    const actions = this.#actions;
    this.#actions = [];
    this.#trace = [];
    await turn();
    if (actions.length > 0) await this.#leaveCellEditing();
    const endUndo = actions.length > 0 && !this.options.mergeUndoGroup ? this.host.groupUndo() : () => {};
    try {
      await this.#perform(actions);
    } finally {
      endUndo();
      this.number += 1;
    }
    return value as T;
  }

  async #perform(actions: Action[]): Promise<void> {
    const done: string[] = [];
    for (const action of actions) {
      if (action.reads) await this.host.settled();
      try {
        this.host.asAddin(() => action.run());
      } catch (fault) {
        throw this.#error(fault, action.statement, done);
      }
      done.push(action.statement);
    }
    await this.host.settled();
  }

  #error(fault: unknown, statement: string, before: string[]): unknown {
    if (!(fault instanceof HostFault)) return fault;
    return new OfficeError(fault.code, this.host.language, fault.subject, {
      statement, before: before.slice(-5), trace: this.#trace,
    });
  }

  async #leaveCellEditing(): Promise<void> {
    while (this.host.editing()) {
      if (!this.options.delayForCellEdit) throw new OfficeError('InvalidOperationInCellEditMode', this.host.language);
      await new Promise((resolve) => setTimeout(resolve, EDIT_POLL_MS));
    }
  }
}
