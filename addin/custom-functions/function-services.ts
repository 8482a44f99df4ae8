import type { Language } from '../../shared/i18n/language';
import type { Content } from '../../workbook/results/content';
import type { ScoreStore } from '../score-store/types';
import type { CellFunctions } from '../../workbook/model/port/functions';
import type { Grid } from '../../workbook/model/grid';
import type { Place } from '../../workbook/model/place';
import type { Retrier } from '../scoring-client/network/retry';
import type { ScoringService } from '../scoring-client/scoring-client';

/** What the custom functions stand on. */
export interface FunctionServices {
  readonly store: ScoreStore;
  readonly service: Pick<ScoringService, 'sample'>;
  /** The way to the service. */
  readonly retrier: Retrier;
  readonly language: () => Language;
  /** The cells of a range, for functions that are given its address. */
  readonly read: (place: Place) => Promise<Grid | null>;
}

/** The add-in as it has started, or why it could not; null while it is still starting. */
type Start = { readonly host: FunctionServices } | { readonly error: unknown };

let cells: CellFunctions | null = null;

/** From now on functions of cells are of this host; their errors too. */
export function takeCells(next: CellFunctions): void {
  cells = next;
}

/** The host whose cells call. Nobody calls before `takeCells`: it is what makes the functions known. */
export function cellsInUse(): CellFunctions {
  if (!cells) throw new Error('no host has taken the functions');
  return cells;
}

let start: Start | null = null;
const listeners = new Set<(start: Start) => void>();

function started(next: Start): void {
  start = next;
  for (const listener of [...listeners]) listener(next);
}

/** From now on functions stand on this; those that stand on an earlier one go over to it. */
export function connectFunctions(host: FunctionServices): void {
  started({ host });
}

/** The add-in cannot start: every function says why. */
export function refuseFunctions(error: unknown): void {
  started({ error });
}

/**
 * Calls back with what the add-in stands on: now or, as cells call functions before the add-in has read
 * its settings, as soon as it is known, and again when it is started anew. The result ends that.
 */
export function eachStart(stand: (host: FunctionServices) => void, fail: (error: unknown) => void): () => void {
  const listener = (next: Start): void => ('host' in next ? stand(next.host) : fail(next.error));
  listeners.add(listener);
  if (start) listener(start);
  return () => listeners.delete(listener);
}

/** Hands contents over until the function that it gives back is called. */
export type Source = (show: (content: Content) => void) => () => void;

export type MakeSource = (host: FunctionServices) => Source | Promise<Source>;
