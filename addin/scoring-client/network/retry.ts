import { ServiceFailure } from '../failure';

/** Milliseconds. Pauses double from the first to the last; where the cause is one that people mend, they begin with `slow`. */
const pauses = { first: 500, slow: 8_000, last: 60_000, retryAfter: 30_000, told: 2_000 };
/** Requests at the service at one time, as long as it answers. */
const parallel = 4;

export interface RetrierOptions {
  /** From 0 to 1, to spread tries that failed together. Tests fix it. */
  readonly random?: () => number;
  /** Calls back when it may have become possible to reach the service: the network is back, or somebody looks. */
  readonly signs?: (wake: (lost: boolean) => void) => void;
}

export interface Passage {
  readonly signal: AbortSignal;
  /** A try begins. */
  readonly started?: () => void;
  /** It failed, and is tried again by itself after this many milliseconds. A hiccup is told of no one. */
  readonly troubled?: (failure: ServiceFailure, pause: number) => void;
}

interface Turn {
  readonly go: (control: AbortController) => void;
  readonly fresh: boolean;
}

/**
 * The way to the service. What fails for no fault of its data is tried again until it succeeds or nobody
 * wants it any more, after pauses that grow. As long as the service fails there is one try at a time,
 * however many requests wait: the others go on when it has answered.
 */
export class Retrier {
  private queue: Turn[] = [];
  private readonly running = new Set<AbortController>();
  /** Failures one after the other. */
  private failures = 0;
  private failedAt = -Infinity;
  private openAt = 0;
  /** The service itself named the time of the next try: nothing comes before it. */
  private named = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly random: () => number;

  constructor({ random = Math.random, signs }: RetrierOptions = {}) {
    this.random = random;
    signs?.((lost) => this.wake(lost));
  }

  /** Rejects with a refusal of the data, and when it is aborted; any other failure is tried again. */
  async pass<T>(work: (signal: AbortSignal) => Promise<T>, { signal, started, troubled }: Passage): Promise<T> {
    for (let fresh = true; ; fresh = false) {
      const control = await this.turn(fresh, signal);
      const stop = (): void => control.abort();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      const before = this.failures;
      try {
        started?.();
        const result = await work(control.signal);
        this.well();
        return result;
      } catch (error) {
        if (signal.aborted) throw new ServiceFailure('cancelled');
        if (!(error instanceof ServiceFailure)) throw error;
        if (error.refused) {
          this.well();
          throw error;
        }
        // Let go by `wake`, which wants it tried again at once.
        if (error.kind === 'cancelled') continue;
        // Those that were under way together failed of one cause.
        if (this.failures === before) this.fail(error);
        const pause = Math.max(0, this.openAt - Date.now());
        if (pause >= pauses.told || error.late) troubled?.(error, pause);
      } finally {
        signal.removeEventListener('abort', stop);
        this.running.delete(control);
        this.next();
      }
    }
  }

  /** The next try at once, unless the service named its time. `lost`: a try that is under way may hang on a network that is gone. */
  wake(lost = false): void {
    if (this.failures === 0 || this.named) return;
    this.openAt = 0;
    this.failedAt = -Infinity;
    if (lost) for (const control of this.running) control.abort();
    this.next();
  }

  private turn(fresh: boolean, signal: AbortSignal): Promise<AbortController> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.queue = this.queue.filter((each) => each !== turn);
        reject(new ServiceFailure('cancelled'));
      };
      const turn: Turn = {
        fresh,
        go: (control) => {
          signal.removeEventListener('abort', leave);
          resolve(control);
        },
      };
      if (signal.aborted) return leave();
      signal.addEventListener('abort', leave, { once: true });
      this.queue.push(turn);
      this.next();
    });
  }

  private next(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    while (this.queue.length > 0 && this.running.size < (this.failures > 0 ? 1 : parallel)) {
      // What was not tried yet need not wait for the pause of something else, which may be what is wrong.
      const turn = (this.named ? undefined : this.queue.find(({ fresh }) => fresh)) ?? this.queue[0];
      const due = this.failures === 0 ? 0 : turn?.fresh && !this.named ? this.failedAt + pauses.first : this.openAt;
      const wait = due - Date.now();
      if (wait > 0) {
        this.timer = setTimeout(() => this.next(), wait);
        return;
      }
      this.queue = this.queue.filter((each) => each !== turn);
      const control = new AbortController();
      this.running.add(control);
      turn?.go(control);
    }
  }

  private well(): void {
    this.failures = this.openAt = 0;
    this.named = false;
  }

  private fail({ retryAfter, slow }: ServiceFailure): void {
    this.failedAt = Date.now();
    this.named = retryAfter !== null;
    const usual = Math.min(pauses.last, (slow ? pauses.slow : pauses.first) * 2 ** this.failures) * (0.75 + this.random() / 4);
    // What the service asks for is kept in full; chance only adds, or all come back at one moment.
    const pause = retryAfter === null ? usual : Math.min(retryAfter, pauses.retryAfter) + this.random() * pauses.first;
    this.openAt = this.failedAt + pause;
    this.failures++;
  }
}
