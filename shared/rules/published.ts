import * as z from 'zod';
import { later } from '../schema/later';
import { RulebookSchema } from './format';

/** What the service tells of itself and of its rulebooks. */

/** A rulebook in short. `complete`: whether the source document survives whole. */
export const RulebookSummary = later(() => {
  const { shape } = RulebookSchema.unwrap().pick({ id: true, title: true, version: true, period: true, unitTypes: true, source: true });
  return z.strictObject({ ...shape, hash: z.string(), complete: z.boolean() });
});
export type RulebookSummary = z.infer<typeof RulebookSummary>;

export const RulebookList = later(() => z.strictObject({ rulebooks: z.array(RulebookSummary) }));
export type RulebookList = z.infer<typeof RulebookList>;

/** A rulebook whole, with the hash over its rules. */
export const RulebookDetail = later(() => z.strictObject({ ...RulebookSchema.unwrap().shape, hash: z.string() }));

export const Health = later(() => z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** The first digits of the hash over the code. */
  build: z.string(),
  engine: z.string(),
  rulebooks: z.array(z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })),
}));
export type Health = z.infer<typeof Health>;
