import type { Language } from '../../shared/i18n/language';
import type { Content } from '../../workbook/results/content';
import type { ScoreStore } from '../score-store/types';
import type { Grid } from '../../workbook/model/grid';
import type { Place } from '../../workbook/model/place';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';

/** What the custom functions stand on. */
export interface FunctionHost {
  readonly store: ScoreStore;
  readonly service: Pick<ScoringService, 'sample'>;
  /** The way to the service. */
  readonly retrier: Retrier;
  readonly language: () => Language;
  /** The cells of a range, for functions that are given its address. */
  readonly read: (place: Place) => Promise<Grid | null>;
}

/** The add-in as it has started, or why it could not; null while it is still starting. */
type Start = { readonly host: FunctionHost } | { readonly error: unknown };

let start: Start | null = null;
const listeners = new Set<(start: Start) => void>();

function started(next: Start): void {
  start = next;
  for (const listener of [...listeners]) listener(next);
}

/** From now on functions stand on this; those that stand on an earlier one go over to it. */
export function connectFunctions(host: FunctionHost): void {
  started({ host });
}

/** The add-in cannot start: every function says why. */
export function refuseFunctions(error: unknown): void {
  started({ error });
}

/**
 * Calls back with what the add-in stands on: now or, as Excel calls functions before the add-in has read
 * its settings, as soon as it is known, and again when it is started anew. The result ends that.
 */
export function eachStart(stand: (host: FunctionHost) => void, fail: (error: unknown) => void): () => void {
  const listener = (next: Start): void => ('host' in next ? stand(next.host) : fail(next.error));
  listeners.add(listener);
  if (start) listener(start);
  return () => listeners.delete(listener);
}

/** How Excel hands a streaming function its cell. */
export interface Stream {
  setResult: (value: never) => void;
  onCanceled?: () => void;
  isInValuePreview?: unknown;
}

/** Hands contents over until the function that it gives back is called. */
export type Source = (show: (content: Content) => void) => () => void;

export type MakeSource = (host: FunctionHost) => Source | Promise<Source>;
