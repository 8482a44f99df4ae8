import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { Figure, itemBase } from '../../../model/rulebook/rulebook-parts';
import { widening, wideningKeys } from '../widening';

export const DeductSchema = later(() => closed({
  kind: z.literal('deduct'),
  ...itemBase(),
  weight: Figure,
  /** Least and most that one event takes; or what every event takes. */
  each: z.union([z.tuple([z.number().positive(), z.number().positive()]), z.number()]),
  /** Rows with the same text here are one event; the heaviest counts. Left out: every row is an event. */
  once: z.enum(['subject', 'evidence']).optional(),
  /** The code of another tariff or deduction whose rows are read. */
  rows: z.string().optional(),
  ...widening(),
}));
export type Deduct = z.infer<typeof DeductSchema>;

/** In the fast lane every event takes from the least to the most, and is known by what it is counted once. */
export type PlainDeduct = Deduct & { each: [number, number]; once: 'subject' | 'evidence' };

export const isPlainDeduct = (spec: Deduct): spec is PlainDeduct =>
  typeof spec.each !== 'number' && spec.once !== undefined && spec.rows === undefined && wideningKeys.every((key) => spec[key] === undefined);
