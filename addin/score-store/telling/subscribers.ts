import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { Job } from '../requests/job';
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
  /** The answer that `told` was made of, as long as the book is as it was then; null where that is to be made anew. */
  by: ScoreAnswer | null;
}

interface SubscribersOptions {
  /** Milliseconds that the last content may still stand while a new one is awaited. */
  readonly hold: number;
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
  private due = Infinity;

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
    const asker: Subscriber = { question, push, told: null, shown: null, waitingSince: null, job: null, by: null };
    this.all.add(asker);
    this.wait(asker);
    return asker;
  }

  remove(asker: Subscriber): void {
    this.all.delete(asker);
  }

  clear(): void {
    this.all.clear();
    this.lookAt(Infinity);
  }

  /**
   * An answer is awaited. Where it does not come at once, what is shown says so, and is no figure of before; a reason
   * why there is none stays. An answer that does come at once is told once, instead of two changes of every cell.
   */
  wait(asker: Subscriber): void {
    asker.waitingSince ??= Date.now();
    const { hold, deadline } = this.options;
    this.lookAt(Math.min(this.due, asker.waitingSince + (isTold(asker) ? hold : deadline)));
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
    Object.assign(asker, { waitingSince: null, by: null });
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
    const now = Date.now();
    const { hold, deadline } = this.options;
    let next = Infinity;
    for (const asker of this.all) {
      if (asker.waitingSince === null) continue;
      if (asker.waitingSince + deadline <= now) {
        this.fail(asker, this.options.slow());
        continue;
      }
      if (isTold(asker) && asker.waitingSince + hold <= now) this.show(asker, { content: asker.question.fail(this.options.working(), asker.told?.content ?? null) });
      next = Math.min(next, asker.waitingSince + (isTold(asker) ? hold : deadline));
    }
    this.lookAt(next);
  }

  private lookAt(due: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.due = due;
    this.timer = due === Infinity ? null : setTimeout(() => this.watch(), Math.max(0, due - Date.now()));
  }
}

/** Whether what was told last is still shown as what is the case. */
const isTold = ({ told, shown }: Subscriber): boolean => told !== null && shown === told;
