import type { BookReading } from '../../../workbook/ledger/reading';
import type { BookReader } from './read-book';
import type { StoreState, Trouble } from '../types';

export interface ReaderOptions {
  readonly looker: BookReader;
  /** Whether the host cannot be trusted to tell of changes. */
  readonly whole: () => boolean;
  /** To be waited for before the first look: a change between it and the first event heard would go unnoticed. */
  readonly ready: () => Promise<unknown>;
  readonly trouble: (detail: string) => Trouble;
  /** Called whenever something about the reading changed. */
  readonly changed: () => void;
}

/** What was read of the book last, and how reading goes. */
export class Reader {
  book: BookReading | null = null;
  readAt: number | null = null;
  phase: StoreState['reading'] = 'idle';
  trouble: Trouble | null = null;
  /** Readings that failed one after the other. */
  failed = 0;
  /** Changes that were heard of, and how many of them the last reading has seen. */
  private heard = 0;
  private seen = 0;
  private begun = 0;
  private ended = 0;
  /** Milliseconds that the last reading took. */
  private took = 0;

  constructor(private readonly options: ReaderOptions) {}

  /** The book has changed since it was read. */
  get stale(): boolean {
    return this.seen < this.heard;
  }

  /** Whether reading so soon again would keep the host busy with little else. */
  get costly(): boolean {
    return this.readAt !== null && Date.now() - this.readAt < 3 * this.took;
  }

  /** To be called later: whether the book was read meanwhile. */
  readSince(): () => boolean {
    const next = this.begun + 1;
    return () => this.ended >= next;
  }

  hear(): void {
    this.heard++;
    this.options.changed();
  }

  /** Whether the last reading took what the host told of no change in from the one before. */
  get trusting(): boolean {
    return this.options.looker.trusting;
  }

  /** Reads the book as it is after this call; `whole`: all of it, whatever the host tells. False where that failed. */
  async read(whole = false): Promise<boolean> {
    this.phase = 'reading';
    const { heard } = this;
    const turn = ++this.begun;
    const from = Date.now();
    this.options.changed();
    try {
      await this.options.ready();
      if (whole || this.options.whole()) this.options.looker.changes.note(null, null);
      this.book = await this.options.looker.look();
      this.phase = 'idle';
      this.trouble = null;
      this.failed = 0;
      this.readAt = Date.now();
      this.seen = Math.max(this.seen, heard);
      this.ended = turn;
      this.took = this.readAt - from;
      return true;
    } catch (error) {
      this.phase = 'failed';
      this.trouble = this.options.trouble(error instanceof Error ? error.message : String(error));
      this.failed++;
      return false;
    } finally {
      this.options.changed();
    }
  }

  forget(): void {
    this.book = null;
  }
}
