import type { Match } from '../../text/match';
import type { Fact } from './facts';

/** A form of clause: the pattern must take it whole, and `make` may still refuse it. */
export interface Form {
  readonly whole: RegExp;
  readonly make: (match: Match, column: string) => FactBody | null;
}

type WithoutPlace<F> = F extends Fact ? Omit<F, 'start' | 'end'> : never;
export type FactBody = WithoutPlace<Fact> | { readonly several: readonly WithoutPlace<Fact>[] };
