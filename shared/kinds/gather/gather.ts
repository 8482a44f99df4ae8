import type * as z from 'zod';
import type { Catalogue, Text } from '../../i18n/language';
import type { Description } from '../../model/rulebook/description';
import type { GeneralRow, Span } from '../../model/general';

/** One row's figure, or its points. */
export interface Part {
  readonly row: GeneralRow;
  readonly span: Span;
}

export interface GatherSpec {
  readonly drop?: number | undefined;
  readonly shares?: Readonly<Record<string, number>> | undefined;
}

/** How several rows become one figure. A new way is one file, and a line in `index.ts`. */
export interface Gather {
  readonly per: string;
  readonly fields: () => z.ZodRawShape;
  /** All that it says: the rule, and `put`, how the rows of a unit were put together. */
  readonly words: Catalogue & { readonly rule: Text; readonly put: Text };
  /** What rows must say for it. */
  readonly rules?: 'period' | 'kind';
  /** Fewer rows than this leave it open. */
  needs?(spec: GatherSpec): number;
  /** Of several rows the ones that stand for all; they are then taken as one row. */
  select?(rows: readonly GeneralRow[]): readonly GeneralRow[];
  /** The rule in words; `sumOfParts`: what is divided is added up first; `kind` names a kind of the item. */
  describe(spec: GatherSpec, tell: Description, on: { readonly sumOfParts: boolean; readonly kind: (code: string) => string }): string;
  /** `between`: the ends of what is not there; null: no such ends. Gives null where it stays open. */
  combine?(parts: readonly Part[], spec: GatherSpec, between: Span | null): Span | null;
}

export const spanBy = (parts: readonly Part[], make: (figures: readonly Span['low'][]) => Span['low']): Span => ({
  low: make(parts.map(({ span }) => span.low)),
  high: make(parts.map(({ span }) => span.high)),
});
