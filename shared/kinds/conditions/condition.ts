import type * as z from 'zod';
import type { Catalogue } from '../../i18n/language';
import type { Bench, Truth } from '../../model/general';
import type { Description } from '../../model/rulebook/description';

/** In which order things are settled: a condition may name only what comes before it. */
export const stages = ['items', 'total', 'veto', 'grading'] as const;
export type Stage = (typeof stages)[number];

/** One way in which something may be the case. A new one is a file, and a line in `index.ts`. */
export interface ConditionKind<Spec = never> {
  readonly of: string;
  /** All that it says, in both languages. */
  readonly words: Catalogue;
  readonly fields: () => z.ZodRawShape;
  readonly after: Stage;
  items?(spec: Spec): readonly string[];
  judge(spec: Spec, unit: number, bench: Bench): Truth;
  tell(spec: Spec, tell: Description): string;
}

export const truth = (certain: boolean, possible: boolean): Truth => (certain ? 'certain' : possible ? 'possible' : 'false');
