import type { BookReading, LedgerReading } from '../../../workbook/ledger/reading';
import type { Job } from '../requests/job';
import { prepare, scorableIn } from '../../../workbook/results/prepare-request';
import type { Demand, FinalAnswer, FinalAnswerOptions, Trouble, When } from '../types';

/** Why nothing can be said for certain now. Its text is for people. */
export class NotFinal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.text);
    this.name = 'Unsettled';
  }
}

/** What settling needs of the store. */
export interface FinalWaitHost {
  /** Reads the book as it is now and tells everybody what that settles. Throws `Unsettled` where it cannot be read. */
  read(): Promise<BookReading>;
  /** The book that the store stands on: another object after every reading, null while a change is not read yet. */
  book(): BookReading | null;
  demands(): readonly Demand<unknown>[];
  /** `again`: a request that has failed is tried once more. */
  want(ledger: LedgerReading, when: When, again: boolean): Job;
  trouble(kind: 'slow' | 'changing', seconds: number): Trouble;
}

/** One call of `settled`: reads, sends for what is not answered, and waits until nothing is open. */
export class FinalWait {
  readonly jobs = new Set<Job>();
  private readonly retried = new Set<Job>();
  private wake: () => void = () => undefined;
  private readonly end: number;

  constructor(
    private readonly options: FinalAnswerOptions,
    private readonly deadline: number,
    private readonly host: FinalWaitHost,
  ) {
    this.end = Date.now() + deadline;
  }

  async go(): Promise<FinalAnswer> {
    const timer = setTimeout(() => this.wake(), this.deadline);
    try {
      for (;;) {
        const settled = await this.answered(await this.host.read());
        if (settled) return settled;
        if (this.late) throw new NotFinal(this.host.trouble('changing', this.deadline / 1000));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  /** To be called when a job or the reading has changed. */
  moved(): void {
    this.wake();
  }

  private get late(): boolean {
    return Date.now() >= this.end;
  }

  /** The answers to this reading; null where the book was read anew meanwhile. */
  private async answered(book: BookReading): Promise<FinalAnswer | null> {
    for (;;) {
      if (this.host.book() !== book) return null;
      // Asked anew each time: a cell may have been entered, or taken away, while others were waited for.
      const asked = [...this.host.demands(), ...this.named(book)];
      this.jobs.clear();
      for (const { ledger, when } of asked) this.jobs.add(this.want(ledger, when));
      const open = [...this.jobs].filter(({ answer }) => answer === null);
      if (open.length === 0) return this.settled(book);
      for (const { phase, trouble } of open) if (phase !== 'waiting' && phase !== 'sending' && trouble) throw new NotFinal(trouble);
      if (this.late) throw new NotFinal(this.host.trouble('slow', this.deadline / 1000));
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** What failed before is tried anew, once: whoever writes asks now. */
  private want(ledger: LedgerReading, when: When): Job {
    const job = this.host.want(ledger, when, false);
    if (job.answer !== null || job.trouble === null || job.trouble.refused || this.retried.has(job)) return job;
    this.retried.add(job);
    return this.host.want(ledger, when, true);
  }

  private named(book: BookReading): { ledger: LedgerReading; when: When }[] {
    return (this.options.also ?? []).flatMap(({ ledger: key, when }) => {
      const ledger = scorableIn(book, key, when);
      return ledger ? [{ ledger, when }] : [];
    });
  }

  private settled(book: BookReading): FinalAnswer {
    const scored = [...this.jobs].flatMap(({ prepared: { id, request }, answer, ledger, when, answeredAt }) =>
      answer && answeredAt !== null ? [{ id, request, answer, ledger, when, at: answeredAt }] : [],
    );
    return { book, scored, at: Date.now() };
  }
}

/** Whether a reading holds the very content that something was settled on. A formula may ask for a range that is no ledger of the book. */
export function holds(book: BookReading, demands: readonly Demand<unknown>[], { scored }: FinalAnswer): boolean {
  const asked = new Set(demands.map(({ ledger, when }) => prepare(ledger, when).id));
  return scored.every(({ id, ledger: { key }, when }) => {
    if (asked.has(id)) return true;
    const ledger = scorableIn(book, key, when);
    return ledger !== null && prepare(ledger, when).id === id;
  });
}
