import type { Job } from '../requests/requests';
import type { Question, Trouble } from '../types';

/** Somebody who asks, with what was last told. The type of the content is known to the asker alone. */
export interface Subscriber {
  readonly question: Question<unknown>;
  readonly push: (content: unknown) => void;
  /** The last content that was true; null where there was none yet. */
  told: { readonly content: unknown } | null;
  /** What was handed over last: `told`, or why that does not hold any more. */
  shown: { readonly content: unknown } | null;
  /** Since when an answer is awaited; null where none is. */
  waitingSince: number | null;
  /** The request that the answer comes from; null where it needs none. */
  job: Job | null;
}

interface SubscribersOptions {
  /** Milliseconds after which somebody who waits is told so. */
  readonly deadline: number;
  readonly slow: () => Trouble;
  /** What is said in place of a content that may not hold any more. */
  readonly working: () => Trouble;
}

/** Those who ask. Each is told what changed for him, and nothing else. */
export class Subscribers {
  private readonly all = new Set<Subscriber>();
  /** When somebody was last told something. */
  toldAt: number | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly options: SubscribersOptions) {}

  get size(): number {
    return this.all.size;
  }

  get waiting(): number {
    return [...this.all].filter((asker) => asker.waitingSince !== null).length;
  }

  [Symbol.iterator](): IterableIterator<Subscriber> {
    return [...this.all].values();
  }

  add(question: Question<unknown>, push: (content: unknown) => void): Subscriber {
    const asker: Subscriber = { question, push, told: null, shown: null, waitingSince: null, job: null };
    this.all.add(asker);
    this.wait(asker);
    return asker;
  }

  remove(asker: Subscriber): void {
    this.all.delete(asker);
  }

  clear(): void {
    this.all.clear();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  /** An answer is awaited: what is shown meanwhile says so, and is no figure of before. A reason why there is none stays. */
  wait(asker: Subscriber): void {
    asker.waitingSince ??= Date.now();
    this.timer ??= setTimeout(() => this.watch(), this.options.deadline);
    if (asker.told !== null && asker.shown === asker.told) this.show(asker, { content: asker.question.fail(this.options.working(), asker.told.content) });
  }

  /** Nobody's content is known to hold any more. */
  waitAll(): void {
    for (const asker of this.all) this.wait(asker);
  }

  tell(asker: Subscriber, content: unknown): void {
    asker.waitingSince = null;
    asker.told = { content };
    this.show(asker, asker.told);
  }

  fail(asker: Subscriber, trouble: Trouble): void {
    asker.waitingSince = null;
    this.show(asker, { content: asker.question.fail(trouble, asker.told?.content ?? null) });
  }

  private show(asker: Subscriber, shown: NonNullable<Subscriber['shown']>): void {
    if (!this.all.has(asker)) return;
    const before = asker.shown;
    asker.shown = shown;
    if (before && asker.question.same(before.content, shown.content)) return;
    this.toldAt = Date.now();
    try {
      asker.push(shown.content);
    } catch {
      // A cell that went away meanwhile must not keep the others from their values.
    }
  }

  /** Nobody waits for ever: whoever has waited too long is told so, and told the value when it comes. */
  private watch(): void {
    this.timer = null;
    let next = Infinity;
    for (const asker of this.all) {
      if (asker.waitingSince === null) continue;
      const left = asker.waitingSince + this.options.deadline - Date.now();
      if (left > 0) next = Math.min(next, left);
      else this.fail(asker, this.options.slow());
    }
    if (next !== Infinity) this.timer = setTimeout(() => this.watch(), next);
  }
}
