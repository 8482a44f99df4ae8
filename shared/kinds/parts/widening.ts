import * as z from 'zod';
import { once } from '../../schema/later';
import { ConditionSchema } from '../conditions';
import { finishing } from './finishing';
import { Periods } from './periodic';

/** What every kind of item may say beside its own, in a document that is worked out exactly. */
export const widening = once(() => ({
  ...finishing(),
  /** Where this is the case the item comes to nothing: 此项不得分. */
  zero: ConditionSchema.optional(),
  /** By which periods of the year it is worked out, each by itself, and how they are put together. */
  periods: Periods.optional(),
  /** False: it is worked out and listed, and adds to nothing. */
  counts: z.boolean().optional(),
}));
export const wideningKeys = ['times', 'over', 'round', 'min', 'max', 'zero', 'periods', 'counts'] as const;
