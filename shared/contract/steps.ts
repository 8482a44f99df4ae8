/** Long work that can be interrupted between its steps, so that a page is not held by it. */
export type Steps<T> = Generator<void, T>;

/** Does all of it without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `rest`: lets others have their turn where it is time for that. */
export async function inTurns<T>(steps: Steps<T>, rest: () => Promise<void> | void): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const pause = rest();
    if (pause) await pause;
  }
}

/** Rows of one step: less than a millisecond's work, or a few. */
export const ROWS_OF_A_STEP = 500;
