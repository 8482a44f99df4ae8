import type { Fact, ParameterValue, ScoreRequest } from '../../shared/contract/request';
import type { Verdict } from './answer';
import type { Remark } from './parts';
import type { Table } from './rows';

/**
 * A second evaluation of every document, written from its words in plain decimals. It shares no code
 * with the scoring core, so that a misreading on either side shows as a difference.
 */
export interface Reference {
  id: string;
  judge: (request: ScoreRequest) => Verdict;
  /** What the rows of each item carry; random ledgers are drawn from it. */
  table: Table;
  types: readonly string[];
  /** False where the document gives no points. */
  points?: false;
  /** False where no row adds anything: scores that are given and points that are taken off, and that is all. */
  bonus?: false;
  /** Values of each parameter that are worth trying. */
  parameters: Readonly<Record<string, readonly ParameterValue[]>>;
  /** Attributes of units, each with values worth trying. */
  attributes?: Readonly<Record<string, readonly (number | string)[]>>;
  /** How many units a random cohort may have, where more than a few matter. */
  cohort?: number;
  /** The periods that may be asked for, the usual one first, and those that rows may have. */
  asked?: readonly (string | undefined)[];
  periods?: readonly string[];
  /** Other years that the document looks at. */
  years?: readonly number[];
  /** Figures of an item worth trying, in place of any between its bounds. */
  figures?: Readonly<Record<string, readonly (number | string)[]>>;
  /** Text fields that make rows of an item one event. */
  once: (item: string, parameters: ScoreRequest['parameters']) => readonly (keyof Fact)[] | null;
  /** Further notes that are there where the document has a ground for them, and nowhere else. */
  settles?: (remark: Remark) => boolean;
  /** Numbers that a parameter may be, both ends included. */
  bounds?: Readonly<Record<string, readonly [low: number | null, high: number | null]>>;
  /** What makes the row of an event less well known: an amount not yet entered, a document not yet at hand. */
  hide?: (fact: Fact) => Partial<Fact> | null;
  /** Items whose points depend on other units. */
  shared?: readonly string[];
}
