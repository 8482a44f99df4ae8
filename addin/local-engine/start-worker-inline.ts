import InlineWorker from './worker?worker&inline';

/** In the place of `start-worker` where the page has no files beside it. */
export const startWorker = (): Worker => new InlineWorker();
