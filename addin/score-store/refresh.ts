import type { BookReading, LedgerReading } from '../../workbook/ledger/reading';
import type { Job } from './requests/job';
import { scorableTimes } from '../../workbook/results/prepare-request';
import type { EventsOf } from '../../workbook/results/question';
import type { Demand, Progress, RefreshOptions, RefreshOutcome, When } from './types';

/** What a refresh needs of the store. */
export interface RefreshHost {
  /** Reads the book; false when that failed. */
  read(): Promise<boolean>;
  demands(): readonly Demand<unknown>[];
  ledgers(): BookReading['ledgers'];
  want(ledger: LedgerReading, when: When, eventsOf: EventsOf): Job;
  cancel(job: Job): void;
  changed(): void;
}

/** One run of scoring everything again: read, send all requests, wait for each. */
export class Refresh {
  readonly jobs = new Set<Job>();
  readonly outcome: Promise<RefreshOutcome>;
  private readonly startedAt = Date.now();
  private phase: Progress['phase'] = 'reading';
  private settle: (outcome: RefreshOutcome) => void = () => undefined;
  private wake: () => void = () => undefined;

  constructor(
    private readonly options: RefreshOptions,
    private readonly host: RefreshHost,
  ) {
    this.outcome = new Promise((resolve) => (this.settle = resolve));
  }

  async go(): Promise<RefreshOutcome> {
    const cancel = (): void => {
      for (const job of this.jobs) this.host.cancel(job);
      this.wake();
    };
    this.options.signal?.addEventListener('abort', cancel);
    try {
      this.tell();
      const read = await this.host.read();
      if (read && !this.options.signal?.aborted) {
        this.phase = 'scoring';
        for (const { ledger, when, eventsOf = [] } of this.asked()) this.jobs.add(this.host.want(ledger, when, eventsOf));
        this.tell();
        while (this.open > 0 && !this.options.signal?.aborted) await new Promise<void>((resolve) => (this.wake = resolve));
      }
      return this.finish(read);
    } finally {
      this.options.signal?.removeEventListener('abort', cancel);
    }
  }

  /** To be called when a job has changed. */
  moved(job: Job): void {
    if (!this.jobs.has(job)) return;
    this.tell();
    this.wake();
  }

  progress(): Progress {
    const requests = [...this.jobs].map(({ prepared }) => prepared.request);
    return {
      phase: this.phase,
      requestsDone: this.jobs.size - this.open,
      requests: this.jobs.size,
      units: requests.reduce((sum, { units }) => sum + units.length, 0),
      facts: requests.reduce((sum, { facts }) => sum + facts.length, 0),
      startedAt: this.startedAt,
    };
  }

  private get open(): number {
    return [...this.jobs].filter(({ phase }) => phase === 'waiting' || phase === 'sending').length;
  }

  /** What cells ask for; and every time of every ledger, where that is wanted or no cell asks. */
  private asked(): readonly Pick<Demand<unknown>, 'ledger' | 'when' | 'eventsOf'>[] {
    const demands = this.host.demands();
    if (demands.length > 0 && !this.options.everything) return demands;
    return [...demands, ...this.host.ledgers().flatMap(scorableTimes)];
  }

  private finish(read: boolean): RefreshOutcome {
    this.phase = 'done';
    const failed = [...this.jobs].filter(({ phase }) => phase === 'failed');
    const outcome: RefreshOutcome = {
      requests: this.jobs.size,
      failed: failed.length,
      cancelled: this.options.signal?.aborted ?? false,
      read,
      milliseconds: Date.now() - this.startedAt,
      trouble: failed[0]?.trouble ?? null,
    };
    this.tell();
    this.settle(outcome);
    return outcome;
  }

  private tell(): void {
    this.options.onProgress?.(this.progress());
    this.host.changed();
  }
}
