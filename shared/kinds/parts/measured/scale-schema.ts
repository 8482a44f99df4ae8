import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { scales } from '../../scales';

/** Any scale, told by `by`. */
export const ScaleSchema = later(() => {
  const [first, ...others] = scales.map(({ by, fields }) => closed({ by: z.literal(by), ...fields() }));
  return z.discriminatedUnion('by', [first as NonNullable<typeof first>, ...others]);
});
export type ScaleSpec = z.infer<typeof ScaleSchema>;
