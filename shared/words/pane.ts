import type { Catalogue } from './language';
import { frameWords } from './pane/frame';
import { healthPageWords } from './pane/health';
import { overviewWords } from './pane/overview';
import { resultWords } from './pane/results';
import { whyWords } from './pane/why';

/** Everything that the task pane says, a file for each page. */
export const paneWords = { ...frameWords, ...resultWords, ...overviewWords, ...healthPageWords, ...whyWords } as const satisfies Catalogue;

export type PaneWord = keyof typeof paneWords;
