import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { later, once } from '../../../schema/later';
import { Figure as WeightFigure, itemBase } from '../../../model/rulebook/rulebook-parts';
import { ConditionSchema } from '../../conditions';
import { gathers } from '../../gather';
import { measures } from '../../measures';
import { finishing } from '../finishing';
import { Periods } from '../periodic';
import { Order, PoolField } from './pooled';
import { ScaleSchema } from './scale-schema';

/** Facts become one figure, the figure becomes points, points are rounded and held in bounds: three steps, each said apart. */
const commonMeasure = once(() => ({
  per: z.enum(gathers.map(({ per }) => per)).optional(),
  ...Object.assign({}, ...gathers.map(({ fields }) => fields())) as { drop: z.ZodOptional<z.ZodNumber>; shares: z.ZodOptional<z.ZodRecord<z.ZodString, z.ZodNumber>> },
  /** Rows alike in it are one. */
  key: z.enum(['period', 'by', 'subject']).optional(),
  /** How many rows there are to be. */
  expect: z.number().int().min(1).optional(),
  /** Each row is turned into points before they are put together. */
  after: z.literal('scale').optional(),
  /** The code of another measured item whose rows are read. */
  rows: z.string().optional(),
  /** What of the others is taken from the figure. */
  minus: closed({ of: z.enum(['mean', 'median', 'best', 'worst']), order: Order.optional(), pool: PoolField }).optional(),
  /** The figure becomes a place among the others. */
  place: closed({ order: Order, pool: PoolField, end: z.literal('bottom').optional(), as: z.literal('share').optional() }).optional(),
}));

const MeasureSchema = later(() => {
  const [first, ...others] = measures.map(({ of, fields }) => closed({ of: z.literal(of), ...fields(), ...commonMeasure() }));
  return z.discriminatedUnion('of', [first as NonNullable<typeof first>, ...others]);
});

export const MeasuredSchema = later(() => closed({
  kind: z.literal('measured'),
  ...itemBase(),
  /** The full mark; left out for what only adds or takes, which then has `max` and `min`. */
  weight: WeightFigure.optional(),
  /** Which figure is taken from the rows, and how several rows make one. */
  measure: MeasureSchema,
  /** How the figure becomes points. */
  scale: ScaleSchema,
  ...finishing(),
  /** Where this is the case the item comes to nothing. */
  zero: ConditionSchema.optional(),
  /** What no row at all means; left out: open. */
  absent: z.enum(['open', 'zero', 'full']).optional(),
  /** What a row of kind `none` (no such task) means; left out: such a row is in error. */
  without: z.enum(['zero', 'full', 'mean', 'spread']).optional(),
  /** By which periods of the year it is worked out, each by itself, and how they are put together. */
  periods: Periods.optional(),
  /** False: it is worked out and listed, and adds to nothing. */
  counts: z.boolean().optional(),
}));
export type Measured = z.infer<typeof MeasuredSchema>;

