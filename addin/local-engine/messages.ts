import type { Language } from '../../shared/i18n/language';

/** What the page asks of the worker: one at a time. */
export interface Task {
  readonly path: string;
  /** The JSON text of the request; null where it has none. */
  readonly body: string | null;
  readonly language: Language;
}

/** What the service would have answered. */
export interface Outcome {
  readonly status: number;
  readonly text: string;
}
