import type { Language } from '../../shared/words/language';
import type { Content } from '../board/content';
import type { Question, ScoreBoard } from '../board/types';
import type { Grid } from '../ledger/grid';
import type { Place } from '../ledger/reading';
import type { ScoringService } from '../service/service';

/** What the custom functions stand on. */
export interface FunctionHost {
  readonly board: ScoreBoard;
  readonly service: ScoringService;
  readonly language: () => Language;
  /** The cells of a range, for functions that are given its address. */
  readonly read: (place: Place) => Promise<Grid | null>;
}

let connect: (host: FunctionHost) => void = () => undefined;
let refuse: (error: unknown) => void = () => undefined;
let host = new Promise<FunctionHost>((resolve, reject) => {
  connect = resolve;
  refuse = reject;
});
// A start that failed is told by every function that is called; here nobody waits for it.
host.catch(() => undefined);

/** Excel calls functions as soon as they are known, which may be before the add-in has read its settings. */
export function functionHost(): Promise<FunctionHost> {
  return host;
}

export function connectFunctions(ready: FunctionHost): void {
  connect(ready);
  host = Promise.resolve(ready);
}

/** The add-in cannot start: every function says why. */
export function refuseFunctions(error: unknown): void {
  refuse(error);
}

/** How Excel hands a streaming function its cell. */
export interface Stream {
  setResult: (value: never) => void;
  onCanceled?: () => void;
  isInValuePreview?: unknown;
}

export type MakeQuestion = (host: FunctionHost) => Question<Content> | Promise<Question<Content>>;
