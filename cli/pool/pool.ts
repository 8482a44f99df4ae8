import { Worker } from 'node:worker_threads';
import { cliWords } from '../../shared/i18n/cli';
import { say } from '../../shared/i18n/language';
import { failed } from '../commands/told';
import type { Done, Task } from '../task';

export interface PoolOptions {
  /** What the threads run. */
  readonly script: string;
  readonly threads: number;
  /** Called in the order of the tasks; the next is awaited. */
  readonly done: (done: Done) => Promise<void>;
  readonly progress: (done: number) => void;
}

/** Megabytes that one workbook may take; one that takes more is told, and the others go on. */
const MEMORY = 2_048;
/** Threads run ahead of a slow workbook by no more than this for each of them: what they say has to be kept. */
const AHEAD = 4;

/** Does all tasks, some at a time, and tells what came out in their order. */
export async function performAll(tasks: readonly Task[], { script, threads, done, progress }: PoolOptions): Promise<void> {
  const ready = new Map<number, Done>();
  let next = 0;
  let told = 0;
  let finished = 0;
  let telling = Promise.resolve();
  let room: (() => void)[] = [];
  const tell = (): void => {
    for (let first = ready.get(told); first !== undefined; first = ready.get(told)) {
      const each = first;
      ready.delete(told++);
      telling = telling.then(() => done(each));
    }
    const waiting = room;
    room = [];
    for (const go of waiting) go();
  };
  const work = async (): Promise<void> => {
    const thread = new Thread(script);
    while (next < tasks.length) {
      if (next - told >= threads * AHEAD) {
        await new Promise<void>((go) => room.push(go));
        continue;
      }
      const at = next++;
      ready.set(at, await thread.perform(tasks[at] as Task));
      progress(++finished);
      tell();
      await telling;
    }
    await thread.end();
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work));
  await telling;
}

/** A thread that is hired anew where one broke under its work. */
class Thread {
  #worker: Worker | null = null;
  #settle: (done: Done) => void = () => undefined;
  #fail: (error: NodeJS.ErrnoException) => void = () => undefined;

  constructor(private readonly script: string) {}

  perform(task: Task): Promise<Done> {
    const worker = (this.#worker ??= this.hire());
    return new Promise((resolve) => {
      this.#settle = resolve;
      this.#fail = (error) => resolve(broken(task, error));
      worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  private hire(): Worker {
    const worker = new Worker(this.script, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
    const lost = (error: NodeJS.ErrnoException): void => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#fail(error);
    };
    worker.on('message', (done: Done) => this.#settle(done));
    worker.on('error', lost);
    worker.on('exit', () => lost(new Error('exit')));
    return worker;
  }
}

function broken(task: Task, error: NodeJS.ErrnoException): Done {
  const { file, language } = task;
  const question = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? say(cliWords, 'tooMuchMemory', language, { file }) : say(cliWords, 'faulted', language, { file, detail: error.message });
  return failed(task, 'unreadable', question);
}
