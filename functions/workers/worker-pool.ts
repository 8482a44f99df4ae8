import { Worker } from 'node:worker_threads';
import { lengthOf } from '../http/blocks';
import { busy, Refused } from '../../shared/service/problem';
import type { ComputingRoute } from '../routes/route';
import { faultOf, perform, performAtOnce, type Outcome, type Task } from './outcome';

export interface WorkerPoolSettings {
  /** The bundled `thread.ts`; without one (run from source) all work is done in line. */
  readonly threadFile?: string;
  readonly threads: number;
  /** Tasks that may wait for a thread; the next one is told to come again. */
  readonly waiting: number;
  /** Milliseconds that one task may take in a thread, for each `USUAL_BYTES` of its body. */
  readonly timeBudget: number;
  /** Megabytes of heap of one thread. */
  readonly memory: number;
}

/**
 * What is shorter, and comes to fewer results (an item of a unit, a place in a draw), is done at once: it
 * takes some milliseconds, less than handing it over.
 */
export const AT_ONCE = { bytes: 32 * 1024, results: 5_000 };
/** A larger body may take longer in proportion: a ledger as large as a sheet is no more work for each of its rows. */
export const USUAL_BYTES = 32 * 1024 * 1024;
/** Azure answers its caller after 230 seconds, whatever still runs. */
const MOST_MS = 200_000;

/** Milliseconds that a body of so many bytes may take. */
export const timeFor = (bytes: number, timeBudget: number): number =>
  Math.max(timeBudget, Math.min(MOST_MS, timeBudget * Math.ceil(bytes / USUAL_BYTES)));

/** A thread without work ends, and with it the memory of the cohort that it scored. */
const IDLE_MS = 30_000;

interface Order {
  readonly task: Task;
  readonly done: (outcome: Outcome) => void;
  readonly refused: (reason: Refused) => void;
}

/**
 * Where requests are worked out. Long ones go to threads of their own, so that none of them holds
 * the event loop: health and small requests are answered meanwhile. A thread that exceeds its time
 * or memory is ended; the process is not.
 */
export class WorkerPool {
  readonly #settings: WorkerPoolSettings;
  readonly #hired = new Set<Worker>();
  readonly #idle = new Set<Worker>();
  readonly #queue: Order[] = [];
  #running = 0;

  constructor(settings: WorkerPoolSettings) {
    this.#settings = settings;
  }

  /** Whether a long task would be refused. */
  get isFull(): boolean {
    const { threads, waiting } = this.#settings;
    return this.#running >= threads && this.#queue.length >= waiting;
  }

  run(route: ComputingRoute, task: Task): Promise<Outcome> {
    if (this.#settings.threadFile === undefined) return Promise.resolve(perform(route, task));
    const short = lengthOf(task.body) <= AT_ONCE.bytes;
    const outcome = short ? performAtOnce(route, task, AT_ONCE.results) : null;
    if (outcome) return Promise.resolve(outcome);
    return new Promise((done, refused) => {
      if (this.isFull) {
        refused(busy());
        return;
      }
      this.#queue.push({ task, done, refused });
      this.#next();
    });
  }

  /** Ends every thread; what is being worked out is answered as a fault. */
  async close(): Promise<void> {
    await Promise.all([...this.#hired].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#running >= this.#settings.threads) return;
    const order = this.#queue.shift();
    if (!order) return;
    this.#running++;
    void this.#work(order).finally(() => {
      this.#running--;
      this.#next();
    });
  }

  async #work({ task, done, refused }: Order): Promise<void> {
    const [idle] = this.#idle;
    const worker = idle ?? this.#hire();
    this.#idle.delete(worker);
    worker.removeAllListeners();
    worker.ref();
    const time = timeFor(lengthOf(task.body), this.#settings.timeBudget);
    const sound = await new Promise<boolean>((over) => {
      const timer = setTimeout(() => {
        refused(new Refused('too-large', 'overTime', { seconds: time / 1000 }));
        over(false);
      }, time);
      worker.once('message', (outcome: Outcome) => {
        clearTimeout(timer);
        done(outcome);
        over(true);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refused(new Refused('too-large', 'overMemory'));
        else done({ fault: faultOf(error) });
        over(false);
      });
      worker.once('exit', () => {
        clearTimeout(timer);
        done({ fault: { name: 'ThreadEnded', frames: [] } });
        over(false);
      });
      worker.postMessage(task, task.body.map(({ buffer }) => buffer));
    });
    worker.removeAllListeners();
    if (sound) this.#rest(worker);
    else await this.#dismiss(worker);
  }

  #hire(): Worker {
    const { threadFile = '', memory } = this.#settings;
    // Without an environment it holds no keys, and there is nothing that it could pass on.
    const worker = new Worker(threadFile, { resourceLimits: { maxOldGenerationSizeMb: memory }, env: {} });
    this.#hired.add(worker);
    return worker;
  }

  #rest(worker: Worker): void {
    worker.once('error', () => void this.#dismiss(worker));
    worker.unref();
    this.#idle.add(worker);
    setTimeout(() => {
      if (this.#idle.has(worker)) void this.#dismiss(worker);
    }, IDLE_MS).unref();
  }

  async #dismiss(worker: Worker): Promise<void> {
    this.#idle.delete(worker);
    this.#hired.delete(worker);
    await worker.terminate();
  }
}
