import type { Catalogue } from './language';
import { changeWords } from './pane/changes';
import { editingWords } from './pane/editing';
import { frameWords } from './pane/frame';
import { overviewWords } from './pane/overview';
import { parameterPageWords } from './pane/parameters';
import { resultWords } from './pane/results';
import { whyWords } from './pane/why';
import { writeWords } from './pane/write';

/** Everything that the task pane says, a file for each page. */
export const paneWords = {
  ...frameWords,
  ...resultWords,
  ...editingWords,
  ...overviewWords,
  ...whyWords,
  ...parameterPageWords,
  ...writeWords,
  ...changeWords,
} as const satisfies Catalogue;

export type PaneWord = keyof typeof paneWords;
