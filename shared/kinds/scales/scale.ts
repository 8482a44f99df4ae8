import type * as z from 'zod';
import type { Catalogue, Language } from '../../i18n/language';
import type { Pool, Span } from '../../model/general';
import type { ParameterValue } from '../../contract/request';
import type { Exact } from '../../numbers/fraction';
import type { Description } from '../../model/rulebook/description';
import type { Figuring } from '../parts/figure-words';
import type { Compared } from '../parts/measured/pooled';

/** What a scale knows of its item while it works for one unit type. */
export interface ScaleContext {
  /** The full mark. */
  readonly weight: Exact;
  /** How parts of a step count, where nobody has said it: one of the two ends of what it may be. */
  readonly unsaid: 'whole' | 'begun';
  parameter(key: string): ParameterValue | null;
}

/** What a figure gives. `silent`: the document does not say; then `span` is what it leaves, null: all that the item can give. */
export interface Reach {
  readonly span: Span | null;
  readonly silent?: boolean;
}

/** How one figure becomes points. A new scale is one file, and a line in `index.ts`. */
export interface Scale<Spec = never> {
  readonly by: string;
  readonly fields: () => z.ZodRawShape;
  /** The points of a figure. */
  points?(spec: Spec, x: Exact, context: ScaleContext): Reach;
  /** Of any figure between two. */
  over?(spec: Spec, low: Exact, high: Exact, context: ScaleContext): Reach;
  /** The least and the most that it gives, where it knows them. */
  image?(spec: Spec, context: ScaleContext): Span | null;
  /** It only makes sense for a place. */
  readonly ofPlaces?: true;
  /** Compares with others: the points of a figure among them; null: that cannot be worked out, for nobody. */
  among?(spec: Spec, x: Exact, others: Compared, context: ScaleContext): Exact | null;
  pool?(spec: Spec): Pool | undefined;
  /** Whether nobody has said how parts of a step count. */
  unsaid?(spec: Spec, parameter: ScaleContext['parameter']): boolean;
  /** The parameter that says it. */
  asks?(spec: Spec): string | undefined;
  /** The more the better, all along; left out: not so, or nobody can say. */
  rises?(spec: Spec): boolean;
  marks?(spec: Spec, weight: Exact): { readonly lines: readonly Exact[]; readonly between?: readonly Exact[] };
  /** All that it says, in both languages. */
  readonly words: Catalogue;
  /** How it gave the points of a figure; `others`: with whom it is compared, where it is. */
  tell(spec: Spec, x: Exact, context: ScaleContext, language: Language, others?: Compared): string;
  /** The rule in words, a sentence a line, with every figure. */
  describe(spec: Spec, on: Figuring, tell: Description): string[];
}

export const reach = (x: Exact): Reach => ({ span: { low: x, high: x } });
