import type { BookReading, LedgerReading } from '../../../workbook/ledger/reading';
import { answerWith, type Job } from '../requests/job';
import type { Wanted } from '../requests/requests';
import type { Demand, Trouble, When } from '../types';
import type { Subscriber, Subscribers } from './subscribers';

export interface AnsweringOptions {
  readonly askers: Subscribers;
  readonly want: (ledger: LedgerReading, when: When, wanted: Wanted) => Job;
  /** Whether somebody looks at the pane, which shows more than totals. */
  readonly looking: () => boolean;
  readonly broken: (detail: string) => Trouble;
}

/** Tells those who ask what the book and the answers say. */
export class Answering {
  /** The requests that somebody's answer comes from. */
  readonly wanted = new Set<Job>();

  constructor(private readonly options: AnsweringOptions) {}

  /** To be called before all are told anew. */
  begin(): void {
    this.wanted.clear();
  }

  /** Tells what the book settles by itself, and else sends for the answer. */
  resolve(asker: Subscriber, book: BookReading): void {
    const found = this.demandOf(asker, book);
    Object.assign(asker, { job: null, by: null });
    if ('settled' in found) return this.options.askers.tell(asker, found.settled);
    const job = this.options.want(found.ledger, found.when, this.wantedBy(found));
    this.wanted.add(job);
    asker.job = job;
    this.tell(asker, found, job);
  }

  /** Whoever looks at the pane sees more than totals of whatever cells ask for. */
  private wantedBy({ early, eventsOf = [] }: Demand<unknown>): Wanted {
    const totals = early !== undefined;
    return { totals, items: !totals || this.options.looking(), eventsOf };
  }

  /** Tells what the job has come to. */
  answer(asker: Subscriber, book: BookReading, job: Job): void {
    const found = this.demandOf(asker, book);
    if (!('settled' in found)) this.tell(asker, found, job);
  }

  /** What is asked for; null: of no book. */
  demands(book: BookReading | null): readonly Demand<unknown>[] {
    if (book === null) return [];
    return [...this.options.askers].flatMap((asker) => {
      const found = this.demandOf(asker, book);
      return 'settled' in found ? [] : [found];
    });
  }

  private demandOf(asker: Subscriber, book: BookReading): Demand<unknown> | { settled: unknown } {
    try {
      return asker.question.resolve(book);
    } catch (error) {
      return { settled: asker.question.fail(this.broken(error), null) };
    }
  }

  private tell(asker: Subscriber, demand: Demand<unknown>, job: Job): void {
    const { askers } = this.options;
    try {
      const answer = answerWith(job, demand.eventsOf);
      if (answer && asker.by === answer && asker.waitingSince === null) return;
      if (answer) {
        askers.tell(asker, demand.content(answer, job.answeredAt ?? 0));
        asker.by = answer;
      } else if (this.toldEarly(asker, demand, job)) return;
      else if (job.trouble && job.phase !== 'sending' && job.phase !== 'waiting') askers.fail(asker, job.trouble);
      else askers.wait(asker);
    } catch (error) {
      askers.fail(asker, this.broken(error));
    }
  }

  /** Tells what the totals say, where they say enough; else more of the answer is sent for. */
  private toldEarly(asker: Subscriber, { early, ledger, when, eventsOf = [] }: Demand<unknown>, { totals }: Job): boolean {
    if (!totals) return false;
    const content = early?.(totals) ?? null;
    if (content === null) this.options.want(ledger, when, { items: true, eventsOf });
    else this.options.askers.tell(asker, content);
    return content !== null;
  }

  private broken(error: unknown): Trouble {
    return this.options.broken(error instanceof Error ? error.message : String(error));
  }
}
