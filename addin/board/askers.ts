import type { Job } from './jobs';
import type { Question, Trouble } from './types';

/** Somebody who asks, with what was last told. The type of the content is known to the asker alone. */
export interface Asker {
  readonly question: Question<unknown>;
  readonly push: (content: unknown) => void;
  told: { readonly content: unknown } | null;
  /** Since when an answer is awaited; null where none is. */
  waitingSince: number | null;
  /** The request that the answer comes from; null where it needs none. */
  job: Job | null;
}

/** Those who ask. Each is told what changed for him, and nothing else. */
export class Askers {
  private readonly all = new Set<Asker>();
  /** When somebody was last told something. */
  toldAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** `deadline`: milliseconds after which somebody who waits is told so. */
  constructor(
    private readonly deadline: number,
    private readonly slow: () => Trouble,
  ) {}

  get size(): number {
    return this.all.size;
  }

  get waiting(): number {
    return [...this.all].filter((asker) => asker.waitingSince !== null).length;
  }

  [Symbol.iterator](): IterableIterator<Asker> {
    return [...this.all].values();
  }

  add(question: Question<unknown>, push: (content: unknown) => void): Asker {
    const asker: Asker = { question, push, told: null, waitingSince: null, job: null };
    this.all.add(asker);
    this.wait(asker);
    return asker;
  }

  remove(asker: Asker): void {
    this.all.delete(asker);
  }

  clear(): void {
    this.all.clear();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  wait(asker: Asker): void {
    asker.waitingSince ??= Date.now();
    this.timer ??= setTimeout(() => this.watch(), this.deadline);
  }

  tell(asker: Asker, content: unknown): void {
    asker.waitingSince = null;
    if (!this.all.has(asker)) return;
    if (asker.told && asker.question.same(asker.told.content, content)) return;
    asker.told = { content };
    this.toldAt = Date.now();
    try {
      asker.push(content);
    } catch {
      // A cell that went away meanwhile must not keep the others from their values.
    }
  }

  fail(asker: Asker, trouble: Trouble): void {
    this.tell(asker, asker.question.fail(trouble));
  }

  /** Nobody waits for ever: whoever has waited too long is told so, and told the value when it comes. */
  private watch(): void {
    this.timer = null;
    let next = Infinity;
    for (const asker of this.all) {
      if (asker.waitingSince === null) continue;
      const left = asker.waitingSince + this.deadline - Date.now();
      if (left > 0) next = Math.min(next, left);
      else this.fail(asker, this.slow());
    }
    if (next !== Infinity) this.timer = setTimeout(() => this.watch(), next);
  }
}
