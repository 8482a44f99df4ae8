/** Classic, so that the oldest browsers run it, and from a file of its own, as the pages' headers want it. */
export const startWorker = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'classic' });
