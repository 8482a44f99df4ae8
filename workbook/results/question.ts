import type { ScoreAnswer } from '../../shared/contract/answer';
import type { ScoreRequest } from '../../shared/contract/request';
import type { BookReading, LedgerReading } from '../ledger/reading';

/** The assessed year, with the quarter or half where the rulebook wants one. */
export interface When {
  readonly year: number;
  /** `2019-Q4`, `2019-H1`; null where the whole year is meant. */
  readonly period: string | null;
}

/** What a cell, or the pane, needs: the answer for one ledger and one time. */
export interface Demand<T> {
  readonly ledger: LedgerReading;
  readonly when: When;
  /** What follows from the answer, which came at this time (milliseconds since the epoch). */
  readonly content: (answer: ScoreAnswer, at: number) => T;
  /** What follows from the totals alone, which are there sooner; null where they do not say it. Left out: they never do. */
  readonly early?: (totals: ScoreAnswer) => T | null;
  /** The units of which the content reads the events that entered; it is the same of an answer that leaves all others out. */
  readonly eventsOf?: EventsOf;
}

/** Of these units, of all, or of those that an answer without events shows to matter. Whoever asks by a function asks by the same one again. */
export type EventsOf = 'all' | readonly string[] | ((answer: ScoreAnswer) => readonly string[]);

/** What kept a question from being answered, in words for people. */
export interface Trouble {
  readonly kind: 'service' | 'reading' | 'slow' | 'changing' | 'cancelled' | 'working';
  readonly text: string;
  /** Entered data are at fault, not the way to the service. */
  readonly refused?: boolean;
}

/** Somebody who wants to be told what is the case now, and again whenever it changes. */
export interface Question<T> {
  /** Looks at what was read. Without `content` function the matter is settled without the service. */
  readonly resolve: (book: BookReading) => Demand<T> | { readonly settled: T };
  /** What is shown in place of a content that is not there, or that may not hold any more: `last`. */
  readonly fail: (trouble: Trouble, last: T | null) => T;
  readonly same: (one: T, other: T) => boolean;
}

/** An answer with the reading it belongs to, for whoever explains it. */
export interface Scored {
  readonly request: ScoreRequest;
  readonly answer: ScoreAnswer;
  readonly ledger: LedgerReading;
  readonly when: When;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The units of which the answer has the events that entered; left out: it has all. */
  readonly eventsOf?: ReadonlySet<string>;
}

/** Whether the answer has the events of these units. */
export function hasEvents({ eventsOf: has, answer }: Pick<Scored, 'eventsOf' | 'answer'>, eventsOf: EventsOf = []): boolean {
  if (has === undefined) return true;
  return eventsOf !== 'all' && (typeof eventsOf === 'function' ? eventsOf(answer) : eventsOf).every((unit) => has.has(unit));
}

/** A time in a word, as records and files have it. */
export const timeKey = ({ year, period }: When): string => period ?? String(year);

export const timeOfKey = (key: string): When => ({ year: Number(key.slice(0, 4)), period: /^\d{4}$/.test(key) ? null : key });
