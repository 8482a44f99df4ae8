import type { Language } from '../../shared/i18n/language';
import type { BookReading } from '../../workbook/ledger/reading';
import type { PlacedProblem } from '../../workbook/results/problems';
import type { Question, Scored, Trouble, When } from '../../workbook/results/question';

export type { PlacedProblem } from '../../workbook/results/problems';
export type { Demand, Question, Scored, Trouble, When } from '../../workbook/results/question';

export type RequestPhase = 'waiting' | 'sending' | 'done' | 'failed' | 'cancelled';

/** One scoring request: of one rulebook, year and period, however many cells ask. */
export interface RequestState {
  /** The same for the same content. */
  readonly id: string;
  readonly ledger: string;
  readonly rulebook: string;
  readonly when: When;
  readonly units: number;
  readonly facts: number;
  readonly phase: RequestPhase;
  /** Milliseconds since the epoch. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly trouble: Trouble | null;
}

/**
 * Whether what was told last holds. `working`: a change was heard of, or is being read or scored; `failed`:
 * it cannot be had now; `none`: there is nothing yet.
 */
export type Freshness = 'none' | 'current' | 'working' | 'failed';

/** The last answer to something that is asked: the present one, or one of before a change. */
export interface LastScored extends Scored {
  readonly freshness: Exclude<Freshness, 'none'>;
  /** Why there is no present one; null while it is only awaited. */
  readonly trouble: Trouble | null;
}

/** A ledger, by its key, and a time. */
export interface LedgerTime {
  readonly ledger: string;
  readonly when: When;
}

export interface FinalAnswerOptions {
  /** What is needed besides what cells and pane ask for. A ledger that is not there, or cannot be scored, is passed over. */
  readonly also?: readonly LedgerTime[];
  /** Milliseconds to wait at most. */
  readonly deadline?: number;
}

/** The answers to the book as it was read at one moment: what a writer may stand on. */
export interface FinalAnswer {
  readonly book: BookReading;
  /** `id` is that of the request: the same for the same content. */
  readonly scored: readonly (Scored & { readonly id: string })[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Connection {
  readonly state: 'unknown' | 'ok' | 'failed';
  /** The service's address. */
  readonly service: string;
  readonly trouble: Trouble | null;
  /** Of the last word from the service. */
  readonly at: number | null;
}

export interface Progress {
  readonly phase: 'reading' | 'scoring' | 'done';
  readonly requestsDone: number;
  readonly requests: number;
  readonly units: number;
  readonly facts: number;
  readonly startedAt: number;
}

/** What the pane shows. A new object whenever something changed, so that it can be compared by identity. */
export interface StoreState {
  readonly language: Language;
  readonly connection: Connection;
  readonly reading: 'idle' | 'reading' | 'failed';
  readonly readingTrouble: Trouble | null;
  readonly book: BookReading | null;
  readonly readAt: number | null;
  /** Of everything that is asked for together. */
  readonly freshness: Freshness;
  readonly requests: readonly RequestState[];
  /** The answers to the book as it was last read. */
  readonly scored: readonly Scored[];
  /** Those, and in the place of each that is not there the one before: to be shown with what `freshness` says of it. */
  readonly lastScored: readonly LastScored[];
  /** Rows that cannot be used and what else deserves a look: from reading and from scoring. */
  readonly problems: readonly PlacedProblem[];
  /** `toldAt`: when one of them was last told something. Excel takes a moment to show it. */
  readonly cells: { readonly asking: number; readonly waiting: number; readonly toldAt: number | null };
  /** Of a run of `refresh`; null when none is on. */
  readonly run: Progress | null;
}

export interface RefreshOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Besides what cells ask for, every year (or quarter) that occurs in a ledger. */
  readonly everything?: boolean;
}

export interface RefreshOutcome {
  readonly requests: number;
  readonly failed: number;
  readonly cancelled: boolean;
  /** False when the workbook could not be read; `state().readingTrouble` then says why. */
  readonly read: boolean;
  readonly milliseconds: number;
  readonly trouble: Trouble | null;
}

/** What the pane and the custom functions may do with the store. */
export interface ScoreStore {
  /** Asks until the returned function is called. `push` comes once soon, and again only on change. */
  ask<T>(question: Question<T>, push: (content: T) => void): () => void;
  state(): StoreState;
  /** Calls back after every change of `state()`. */
  subscribe(listener: () => void): () => void;
  /** Something may have changed: look again after a short quiet. */
  lookAgain(): void;
  /** Reads and scores everything again, whatever is held. */
  refresh(options?: RefreshOptions): Promise<RefreshOutcome>;
  /**
   * For whoever writes. Reads the book as it is now, waits until everything that cells and pane ask for is
   * answered for that very content, and told to all who asked. Throws `Unsettled`, in words, where the book
   * cannot be read, an answer cannot be had, or things do not come to rest before the deadline.
   */
  settled(options?: FinalAnswerOptions): Promise<FinalAnswer>;
  /** Reads the book once more: whether it still holds what was settled on. Throws `Unsettled` where it cannot be read. */
  stillCurrent(settled: FinalAnswer): Promise<boolean>;
  setLanguage(language: Language): void;
  dispose(): void;
}
