import type { ScoreAnswer } from '../../../shared/contract/answer';
import type { ScoreRequest } from '../../../shared/contract/request';
import type { Language } from '../../../shared/i18n/language';
import { ServiceFailure } from '../../scoring-client/failure';
import type { Retrier, Passage } from '../../scoring-client/network/retry';
import type { ScoringService } from '../../scoring-client/scoring-client';
import { atYear } from '../../../workbook/ledger/editions';
import type { LedgerReading } from '../../../workbook/ledger/reading';
import { prepare } from '../../../workbook/results/prepare-request';
import type { EventsOf } from '../../../workbook/results/question';
import { refuseMixed } from '../../scoring-client/contents/split-cohort';
import type { RequestPhase, Trouble, When } from '../types';
import { newJob, nextStep, take, told, type Job } from './job';

export interface JobsOptions {
  readonly service: ScoringService;
  /** Which tries again what fails for no fault of its data. */
  readonly retrier: Retrier;
  readonly language: () => Language;
  /** Whether the totals are likely to be all that cells need: then they are asked for first. */
  readonly totalsFirst: (job: Job) => boolean;
  /** Called whenever something about a job changed. */
  readonly changed: (job: Job) => void;
}

/** Milliseconds for which cells have the machine to themselves, once they were told. */
const drawing = 100;

export interface Wanted {
  /** Also where there is an answer, or sending failed. */
  readonly again?: boolean;
  /** The totals may be enough, and are to come first. */
  readonly totals?: boolean;
  /** More than the totals. */
  readonly items?: boolean;
  /** The events of these units. */
  readonly eventsOf?: EventsOf;
}

/** Answers kept although nobody asks: for the change that is taken back, and the formula entered again. */
const remembered = 8;

/** The scoring requests by their content. However many ask for one, it is sent once. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly options: JobsOptions) {}

  /** The job for this ledger and time, sent if it is new, or if it lacks what is wanted now. */
  want(book: LedgerReading, when: When, { again = false, ...wanted }: Wanted): Job {
    const ledger = atYear(book, when.year);
    const prepared = prepare(ledger, when);
    const known = this.jobs.get(prepared.id);
    // The reading may be a newer one of the same content.
    const job = known ? Object.assign(known, { ledger }) : newJob(prepared, ledger, when);
    // What was asked for last is forgotten last.
    this.jobs.delete(prepared.id);
    this.jobs.set(prepared.id, job);
    note(job, wanted);
    if (job.control === null) {
      if (again || job.phase === 'waiting' || (job.phase !== 'failed' && nextStep(job) !== null)) void this.send(job, again);
    } else if (again && job.phase === 'failed') {
      // Between two tries: the next is made now.
      Object.assign(job, { phase: 'waiting', trouble: null });
      this.options.changed(job);
      this.options.retrier.wake();
    }
    return job;
  }

  /** Stops what nobody wants any more and forgets the oldest answers. */
  keep(wanted: ReadonlySet<Job>): void {
    const idle: Job[] = [];
    for (const job of this.jobs.values()) {
      if (wanted.has(job)) continue;
      this.cancel(job);
      idle.push(job);
    }
    for (const job of idle.slice(0, Math.max(0, idle.length - remembered))) this.jobs.delete(job.prepared.id);
  }

  cancel(job: Job): void {
    if (job.control === null) return;
    job.control.abort();
    const text = new ServiceFailure('cancelled').tell(this.options.language());
    this.finish(job, 'cancelled', { kind: 'cancelled', text });
  }

  /** Drops every answer: they are in another language, or of another service. */
  clear(): void {
    for (const job of this.jobs.values()) job.control?.abort();
    this.jobs.clear();
  }

  private async send(job: Job, again: boolean): Promise<void> {
    const control = new AbortController();
    Object.assign(job, { phase: 'waiting', control, startedAt: Date.now(), finishedAt: null, trouble: null });
    this.options.changed(job);
    const language = this.options.language();
    const { service, retrier } = this.options;
    const passage: Passage = {
      signal: control.signal,
      // While a failure is tried again it stays one: cells do not flicker between the cause and nothing.
      started: () => job.phase === 'waiting' && this.move(job, { phase: 'sending' }),
      troubled: (failure: ServiceFailure) => this.move(job, { phase: 'failed', trouble: troubleOf(failure, language), finishedAt: Date.now() }),
    };
    const ask = (request: ScoreRequest): Promise<ScoreAnswer> => retrier.pass((signal) => service.score(request, { language, signal }), passage);
    const ended = (): boolean => job.control !== control || control.signal.aborted;
    try {
      // Others who want the same in this very moment say what they need of it.
      await Promise.resolve();
      if (ended()) return;
      if (job.wants.totals && told(job) === null && this.options.totalsFirst(job)) {
        const totals = await ask({ ...job.prepared.request, detail: 'totals' });
        if (ended()) return;
        this.move(job, { totals, phase: 'waiting' });
        await new Promise((resolve) => setTimeout(resolve, drawing));
        if (ended()) return;
      }
      // Whoever was told a part may have found by now that it does not say enough.
      for (let step = nextStep(job, again); step !== null; ) {
        const answer = await ask({ ...job.prepared.request, ...step });
        if (ended()) return;
        if (step.only && job.items) refuseMixed([job.items, answer], service.address);
        take(job, step, answer);
        step = nextStep(job);
        if (step !== null) this.move(job, { phase: 'waiting' });
      }
      this.finish(job, 'done', null);
    } catch (error) {
      if (job.control !== control || control.signal.aborted) return;
      this.finish(job, 'failed', troubleOf(error, language));
    }
  }

  private finish(job: Job, phase: RequestPhase, trouble: Trouble | null): void {
    this.move(job, { phase, trouble, finishedAt: Date.now(), control: null });
  }

  private move(job: Job, change: Partial<Job>): void {
    Object.assign(job, change);
    this.options.changed(job);
  }
}

export function troubleOf(error: unknown, language: Language): Trouble {
  if (error instanceof ServiceFailure) return { kind: 'service', text: error.tell(language), refused: error.refused };
  return { kind: 'service', text: String(error instanceof Error ? error.message : error) };
}

function note({ wants }: Job, { totals = false, items = false, eventsOf = [] }: Wanted): void {
  wants.totals ||= totals;
  wants.items ||= items;
  if (eventsOf === 'all') wants.all = true;
  else if (typeof eventsOf === 'function') wants.unitsBy.add(eventsOf);
  else for (const unit of eventsOf) wants.units.add(unit);
}
