/** Work in pieces: whoever runs it may let others have their turn at every step. */
export type Steps<T> = Generator<void, T>;

/** Milliseconds that the window may be kept from everything else. */
const slice = 12;

/** Does the work, and lets go of the window between its pieces. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  }
}

/** Does the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Keeps what was found out as long as what it was found out from is the same. */
export class Memory {
  private held = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();
  private used = new Set<string>();

  *recall<T>(key: string, from: readonly unknown[], find: () => Steps<T>): Steps<T> {
    this.used.add(key);
    const held = this.held.get(key);
    if (held && held.from.length === from.length && held.from.every((each, index) => each === from[index])) return held.value as T;
    const value = yield* find();
    this.held.set(key, { from, value });
    return value;
  }

  /** What was not asked for since the last time is of no more use. */
  tidy(): void {
    this.held = new Map([...this.held].filter(([key]) => this.used.has(key)));
    this.used = new Set();
  }
}
