import * as z from 'zod';
import { RulebookSchema } from './format';

/** What the service tells of itself and of its rulebooks. */

const shortOf = RulebookSchema.pick({ id: true, title: true, version: true, period: true, unitTypes: true, source: true });

/** A rulebook in short. `complete`: whether the source document survives whole. */
export const RulebookSummary = z.strictObject({ ...shortOf.shape, hash: z.string(), complete: z.boolean() });
export type RulebookSummary = z.infer<typeof RulebookSummary>;

export const RulebookList = z.strictObject({ rulebooks: z.array(RulebookSummary) });
export type RulebookList = z.infer<typeof RulebookList>;

/** A rulebook whole, with the hash over its rules. */
export const RulebookDetail = z.strictObject({ ...RulebookSchema.shape, hash: z.string() });

export const Health = z.strictObject({
  status: z.literal('ok'),
  version: z.string(),
  /** The first digits of the hash over the code. */
  build: z.string(),
  engine: z.string(),
  rulebooks: z.array(z.strictObject({ id: z.string(), version: z.string(), hash: z.string() })),
});
export type Health = z.infer<typeof Health>;
