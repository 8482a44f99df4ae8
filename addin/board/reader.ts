import type { BookReading } from '../ledger/reading';
import type { Looker } from './looker';
import type { BoardState, Trouble } from './types';

export interface ReaderOptions {
  readonly looker: Looker;
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
  phase: BoardState['reading'] = 'idle';
  trouble: Trouble | null = null;
  /** Readings that failed one after the other. */
  failed = 0;

  constructor(private readonly options: ReaderOptions) {}

  /** Reads the book as it is after this call; false where that failed. */
  async read(): Promise<boolean> {
    this.phase = 'reading';
    this.options.changed();
    try {
      await this.options.ready();
      this.book = await this.options.looker.look();
      this.phase = 'idle';
      this.trouble = null;
      this.failed = 0;
      this.readAt = Date.now();
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
