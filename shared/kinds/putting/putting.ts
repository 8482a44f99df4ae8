import type { Catalogue, Text } from '../../i18n/language';
import type { Exact } from '../../numbers/fraction';
import type { Span } from '../../model/general';

/** One part of a group, or one period of an item, with how much it weighs where parts are weighed. */
export interface Weighed extends Span {
  readonly number: Exact;
}

/** How parts of a group, or periods of an item, are put together. A new way is one file, and a line in `index.ts`. */
export interface PutTogether {
  readonly by: string;
  /** How parts of a group come together, left out by what is for periods alone; and how periods do. */
  readonly words: Catalogue & { readonly parts?: Text; readonly periods: Text };
  /** Each by a number of its own. */
  readonly weighed?: true;
  of(parts: readonly Weighed[]): Span;
  /** Whether a part has a hand in what came out. */
  has(part: Weighed, result: Span): boolean;
}

/** The same made of the least of each part, and of the greatest. */
export const both = (parts: readonly Weighed[], make: (figures: readonly Exact[]) => Exact): Span => ({
  low: make(parts.map(({ low }) => low)),
  high: make(parts.map(({ high }) => high)),
});

export const always = (): boolean => true;
