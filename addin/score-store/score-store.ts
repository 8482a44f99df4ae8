import type { Registry } from '../../shared';
import { type Language, say } from '../../shared/i18n/language';
import { storeWords } from '../../shared/i18n/service/score-store';
import type { BookReading } from '../../workbook/ledger/reading';
import { inTurns } from '../../shared/contract/steps';
import { prepareInSteps } from '../../workbook/results/prepare-request';
import { handingOver } from '../scoring-client/hand-over';
import { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';
import type { Workbook } from '../../workbook/model/port/workbook';
import { Answering } from './telling/answering';
import { Subscribers } from './telling/subscribers';
import { ChangeListener } from './reading/change-listener';
import { Jobs } from './requests/requests';
import type { Job } from './requests/job';
import { LastAnswers } from './requests/last-answers';
import { isOf } from './requests/standing';
import { BookReader, type BookReaderOptions } from './reading/read-book';
import { Reader } from './reading/reader';
import { Refresh } from './refresh';
import { holds, FinalWait, NotFinal } from './telling/wait-until-final';
import { storeState } from './telling/store-state';
import { Scheduler } from './scheduler';
import { usualTiming, type Timing } from './timing';
import type { StoreState, Connection, Question, RefreshOptions, RefreshOutcome, ScoreStore, FinalAnswer, FinalAnswerOptions, Trouble } from './types';

export interface ScoreStoreOptions extends BookReaderOptions {
  readonly workbook: Pick<Workbook, 'outline' | 'read' | 'watch'>;
  readonly service: ScoringService;
  /** The way to the service, which others may go as well. */
  readonly retrier?: Retrier;
  readonly language: Language;
  readonly timing?: Partial<Timing>;
}

/** Readings that fail one after the other before everybody is told. */
const readingTries = 3;
/** Rows of which to make a request takes so long that a page would stand still. */
const longLedger = 20_000;
/** Between readings that fail, at most. */
const longestPause = 60_000;

/**
 * Holds the results that cells and pane show. The book is read once, each rulebook and time is one
 * request, and an answer is handed to all who wait for it. A change of the workbook means no more than
 * "look again": what is sent depends on the content that is then found.
 */
export class LiveScoreStore implements ScoreStore {
  private readonly timing: Timing;
  private readonly reader: Reader;
  private readonly service: ScoringService;
  private readonly registry: Registry;
  private readonly jobs: Jobs;
  private readonly askers: Subscribers;
  private readonly ears: ChangeListener;
  private readonly timetable: Scheduler;
  private readonly listeners = new Set<() => void>();
  private readonly answering: Answering;
  /** Those of the last refresh, as long as they are of the book as it is. */
  private refreshed: ReadonlySet<Job> = new Set();
  private language: Language;
  private connection: Connection;
  private run: Refresh | null = null;
  private readonly lasts = new LastAnswers();
  private readonly settlings = new Set<FinalWait>();
  private held: StoreState | null = null;
  private disposed = false;
  private sure: ReturnType<typeof setTimeout> | null = null;

  constructor(options: ScoreStoreOptions) {
    this.timing = { ...usualTiming, ...options.timing };
    this.language = options.language;
    const looker = new BookReader(options);
    this.reader = new Reader({
      looker,
      whole: () => this.ears.heard !== true,
      ready: () => Promise.race([this.ears.open(), pause(this.timing.patience)]),
      trouble: (detail) => ({ kind: 'reading', text: this.say('reading-failed', { detail }) }),
      changed: () => this.touch(),
    });
    this.service = options.service;
    this.registry = options.registry;
    this.connection = { state: 'unknown', service: this.service.address, trouble: null, at: null };
    this.askers = new Subscribers({
      hold: this.timing.hold,
      deadline: this.timing.deadline,
      slow: () => ({ kind: 'slow', text: this.say('slow', { seconds: this.timing.deadline / 1000 }) }),
      working: () => ({ kind: 'working', text: this.say('working', {}) }),
    });
    this.answering = new Answering({
      askers: this.askers,
      want: (ledger, when, wanted) => this.jobs.want(ledger, when, wanted),
      looking: () => this.listeners.size > 0,
      broken: (detail) => ({ kind: 'reading', text: this.say('broken', { detail }) }),
    });
    this.ears = new ChangeListener({
      workbook: options.workbook,
      book: () => this.reader.book,
      toldAt: () => this.askers.toldAt,
      echo: this.timing.echo,
      changes: looker.changes,
      changed: () => this.lookAgain(),
      rustled: (late) => this.rustled(late),
    });
    this.timetable = new Scheduler(this.timing, (read) => void this.pass(read));
    this.jobs = new Jobs({
      service: options.service,
      language: () => this.language,
      totalsFirst: (job) => this.lasts.leftNothingOpen(job),
      retrier: options.retrier ?? new Retrier(),
      changed: (job) => this.jobChanged(job),
    });
  }

  ask<T>(question: Question<T>, push: (content: T) => void): () => void {
    const asker = this.askers.add(question as Question<unknown>, push as (content: unknown) => void);
    void this.ears.open();
    // Where the host tells of no changes, what was read before may be out of date.
    this.timetable.soon(this.reader.book === null || this.ears.heard !== true);
    this.touch();
    return () => {
      this.askers.remove(asker);
      this.touch();
      this.timetable.soon(false);
    };
  }

  lookAgain(): void {
    this.reader.hear();
    this.askers.waitAll();
    this.timetable.quietly();
  }

  async refresh(options: RefreshOptions = {}): Promise<RefreshOutcome> {
    if (this.run) return this.run.outcome;
    const run = new Refresh(options, {
      read: async () => {
        const read = await this.read(true);
        if (read) this.settle();
        return read;
      },
      demands: () => this.answering.demands(this.reader.book),
      ledgers: () => this.reader.book?.ledgers ?? [],
      want: (ledger, when, eventsOf) => this.jobs.want(ledger, when, { again: true, items: true, eventsOf }),
      cancel: (job) => this.jobs.cancel(job),
      changed: () => this.touch(),
    });
    this.run = run;
    this.touch();
    return run.go().finally(() => {
      this.run = null;
      this.refreshed = run.jobs;
      this.settle();
    });
  }

  async settled(options: FinalAnswerOptions = {}): Promise<FinalAnswer> {
    const settling = new FinalWait(options, options.deadline ?? this.timing.deadline, {
      read: () => this.readAnew(),
      book: () => (this.reader.stale ? null : this.reader.book),
      demands: () => this.answering.demands(this.reader.book),
      want: (ledger, when, again) => this.jobs.want(ledger, when, { again, eventsOf: 'all' }),
      trouble: (kind, seconds) => ({ kind, text: this.say(kind === 'slow' ? 'unsettled' : kind, { seconds }) }),
    });
    this.settlings.add(settling);
    return settling.go().finally(() => this.settlings.delete(settling));
  }

  async stillCurrent(settled: FinalAnswer): Promise<boolean> {
    return holds(await this.readAnew(), this.answering.demands(this.reader.book), settled);
  }

  state(): StoreState {
    this.held ??= this.makeState();
    return this.held;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    // Until now totals may have been enough.
    if (this.listeners.size === 1 && this.reader.book !== null) this.timetable.soon(false);
    return () => this.listeners.delete(listener);
  }

  setLanguage(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.jobs.clear();
    this.lasts.clear();
    this.settle();
  }

  dispose(): void {
    this.disposed = true;
    this.timetable.stop();
    if (this.sure !== null) clearTimeout(this.sure);
    this.askers.clear();
    this.jobs.clear();
    this.listeners.clear();
    this.reader.forget();
    for (const settling of this.settlings) settling.moved();
  }

  private rustled(late: 'changed' | 'wait'): void {
    if (this.reader.costly) this.timetable.quietly();
    else this.timetable.soon(true);
    const read = this.reader.readSince();
    if (late === 'changed') setTimeout(() => !read() && !this.disposed && this.lookAgain(), this.timing.doubt);
  }

  private async pass(read: boolean): Promise<void> {
    if (this.disposed) return;
    if (read && this.askers.size === 0 && this.listeners.size === 0 && this.settlings.size === 0) {
      // Nobody is there to see it: whoever comes next has the book read again.
      this.reader.forget();
      return;
    }
    if ((read || this.reader.stale || this.reader.book === null) && !(await this.read())) return;
    this.settle();
    if (this.ears.heard === false && (this.askers.size > 0 || this.listeners.size > 0)) this.timetable.later(this.timing.poll);
  }

  /** `whole`: also what the host told of no change in. */
  private async read(whole = false): Promise<boolean> {
    if (this.sure !== null) clearTimeout(this.sure);
    this.sure = null;
    if (await this.reader.read(whole)) {
      const long = this.answering.demands(this.reader.book).filter(({ ledger }) => ledger.facts.length > longLedger);
      // Made ready while others have their turn: whoever wants it then finds it.
      for (const { ledger, when } of long) if (!this.disposed) await inTurns(prepareInSteps(ledger, when), handingOver());
      if (this.reader.trusting && !this.disposed) this.sure = setTimeout(() => this.makeSure(), this.timing.confirm);
      return true;
    }
    const { trouble, failed } = this.reader;
    // Nobody is told at once who has something: most failures are a cell being typed in.
    for (const asker of this.askers) if (trouble && (this.unread || asker.told === null)) this.askers.fail(asker, trouble);
    this.timetable.later(Math.min(longestPause, this.timing.patience * 2 ** Math.max(0, failed - readingTries)));
    return false;
  }

  /** Reads what was trusted before; whoever uses the book meanwhile has it anyway. */
  private makeSure(): void {
    this.sure = null;
    if (this.askers.size > 0 || this.listeners.size > 0) void this.read(true).then((read) => read && this.settle());
  }

  private async readAnew(): Promise<BookReading> {
    const read = !this.disposed && (await this.read(true));
    const { book, trouble } = this.reader;
    if (!read || book === null || this.disposed) throw new NotFinal(trouble ?? { kind: 'cancelled', text: this.say('closed', {}) });
    this.settle();
    return book;
  }

  /** Tells everybody what the last reading settles, and sends for what it does not. */
  private settle(): void {
    const { book, stale } = this.reader;
    // What has changed meanwhile is about to be read: until then nothing is known to hold.
    if (book === null || stale || this.disposed) return;
    this.answering.begin();
    for (const asker of this.askers) this.answering.resolve(asker, book);
    this.refreshed = new Set([...this.refreshed].filter((job) => isOf(job, book)));
    const alive = this.alive();
    this.jobs.keep(alive);
    this.lasts.keep(alive);
    for (const settling of this.settlings) settling.moved();
    this.touch();
  }

  /** The requests whose answers somebody needs. */
  private alive(): ReadonlySet<Job> {
    const needed = [...this.settlings].flatMap(({ jobs }) => [...jobs]);
    return new Set([...this.answering.wanted, ...this.refreshed, ...(this.run?.jobs ?? []), ...needed]);
  }

  private jobChanged(job: Job): void {
    if (job.phase !== 'sending') this.lasts.note(job);
    // The address may have been learnt with this very request.
    const reached = { service: this.service.address, trouble: job.trouble, at: Date.now() };
    if (job.phase === 'done') this.connection = { ...reached, state: 'ok', trouble: null };
    if (job.phase === 'failed') this.connection = { ...reached, state: job.trouble?.refused ? 'ok' : 'failed' };
    // What has changed meanwhile is about to be read: nobody is told what was true before.
    if (this.reader.book && !this.reader.stale && job.phase !== 'sending') {
      for (const asker of this.askers) if (asker.job === job) this.answering.answer(asker, this.reader.book, job);
    }
    this.run?.moved(job);
    for (const settling of this.settlings) settling.moved();
    this.touch();
  }

  private makeState(): StoreState {
    return storeState({ jobs: [...this.alive()], lasts: this.lasts, registry: this.registry, stale: this.reader.stale, unread: this.unread }, {
      language: this.language,
      connection: this.connection,
      reading: this.reader.phase,
      readingTrouble: this.reader.trouble,
      book: this.reader.book,
      readAt: this.reader.readAt,
      cells: { asking: this.askers.size, waiting: this.askers.waiting, toldAt: this.askers.toldAt },
      run: this.run?.progress() ?? null,
    });
  }

  /** Why the book cannot be read; null where it can, or is just being tried again. */
  private get unread(): Trouble | null {
    return this.reader.failed >= readingTries ? this.reader.trouble : null;
  }

  private say(key: keyof typeof storeWords, slots: Readonly<Record<string, string | number>>): string {
    return say(storeWords, key, this.language, slots);
  }

  private touch(): void {
    if (this.held === null) return;
    this.held = null;
    // Many things change at one moment: listeners are called once, after it.
    queueMicrotask(() => {
      for (const listener of this.listeners) {
        try {
          listener();
        } catch {
          // One that cannot take the state must not keep the others from hearing of it.
        }
      }
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
