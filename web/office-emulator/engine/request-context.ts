/** `Excel.RequestContext` and `Excel.run`, in all the ways the latter may be called. */
import { Batch, type Host } from './context';
import type { AnyDefinition } from './definition';
import { OfficeError } from './errors';
import { isProxy, stateOf } from './proxy-state';
import { proxyOf, recordLoad } from './proxy';

const batches = new WeakMap<object, Batch>();

export function requestContextClass(host: Host, roots: { workbook: AnyDefinition; application: AnyDefinition; runtime: AnyDefinition }) {
  return class RequestContext {
    readonly workbook: object;
    readonly application: object;
    readonly runtime: object;
    requestHeaders: Record<string, string> = {};
    readonly trackedObjects = {
      add: (objects: object | object[]) => track(objects, true),
      remove: (objects: object | object[]) => track(objects, false),
    };

    constructor() {
      const batch = new Batch(host);
      batches.set(this, batch);
      const origin = { batch, context: this as unknown as Excel.RequestContext };
      this.workbook = proxyOf(origin, roots.workbook, 'context.workbook', host.root);
      this.application = proxyOf(origin, roots.application, 'context.application', host.root);
      this.runtime = proxyOf(origin, roots.runtime, 'context.runtime', host);
    }

    get debugInfo() { return { pendingStatements: batchOf(this).pendingStatements() }; }
    load(object: object, option?: unknown): void { recordLoad(object, option); }
    trace(message: string): void { batchOf(this).trace(message); }
    sync<T>(value?: T): Promise<T> { return batchOf(this).sync(value); }
  };
}

function track(objects: object | object[], tracked: boolean): void {
  for (const each of Array.isArray(objects) ? objects : [objects]) stateOf(each).tracked = tracked;
}

function batchOf(context: object): Batch {
  const batch = batches.get(context);
  if (!batch) throw new TypeError('Illegal invocation');
  return batch;
}

type Work = (context: object) => Promise<unknown>;

/** `run(work)`, `run(options, work)`, `run(object(s), work)`, `run(context, work)`. */
export function runFunction(host: Host, make: new () => object) {
  return async function run(first: unknown, second?: Work): Promise<unknown> {
    const work = (typeof first === 'function' ? first : second) as Work;
    const context = contextOf(first) ?? new make();
    const batch = batchOf(context);
    const before = { running: batch.running, options: batch.options };
    batch.options = readOptions(first);
    const endUndo = batch.options.mergeUndoGroup ? host.groupUndo() : () => {};
    batch.running = true;
    try {
      const promise = work(context);
      if (typeof promise?.then !== 'function') throw new OfficeError('RunMustReturnPromise', host.language);
      const value = await promise;
      await batch.sync(); // what was asked after the last sync is done too
      return value;
    } finally {
      batch.running = before.running;
      batch.ended = !before.running;
      batch.options = before.options;
      endUndo();
    }
  };
}

function contextOf(first: unknown): object | null {
  if (typeof first !== 'object' || first === null) return null;
  if (batches.has(first)) return first;
  const object = Array.isArray(first) ? first[0] : first;
  if (isProxy(object)) return stateOf(object).context;
  return 'context' in first && typeof first.context === 'object' ? first.context : null;
}

function readOptions(first: unknown): Batch['options'] {
  const given = typeof first === 'object' && first !== null && !isProxy(first) && !batches.has(first) ? (first as Record<string, unknown>) : {};
  return { delayForCellEdit: given.delayForCellEdit === true, mergeUndoGroup: given.mergeUndoGroup === true };
}
