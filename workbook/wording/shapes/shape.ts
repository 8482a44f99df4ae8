import type { wording } from '../../../shared/i18n/wording';
import type { PrintedCell, Read } from '../types';
import type { Stretch, Words } from '../text/words';

/** A rule that a shape has found. Members that the words do not give are left out. */
export interface Draft {
  readonly rule: Omit<Read, 'rests_on'>;
  readonly rests: readonly Stretch[];
}

/** A question, and the members that its answer may fill: each in a draft by its place in `drafts`. */
export interface Ask {
  readonly text: keyof typeof wording;
  readonly slots?: Readonly<Record<string, string | number>>;
  /** `[draft, pointer]`, the pointer from the rule: `[0, '/scale/below/part']`. */
  readonly at: readonly (readonly [number, string])[];
}

/** What one shape makes of a cell. */
export interface Finding {
  readonly drafts: readonly Draft[];
  readonly asks: readonly Ask[];
  /** Words that no way of scoring covers. */
  readonly unclear: readonly Stretch[];
}

/**
 * One way in which cells are written. A shape says nothing (null) of a cell that it does not know
 * for certain; it never takes a part of a sentence and leaves the rest.
 */
export interface Shape {
  readonly name: string;
  readonly read: (cell: PrintedCell, words: Words) => Finding | null;
}
