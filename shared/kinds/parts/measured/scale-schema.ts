import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { scales } from '../../scales';

const [first, ...others] = scales.map(({ by, fields }) => closed({ by: z.literal(by), ...fields }));

/** Any scale, told by `by`. */
export const ScaleSchema = z.discriminatedUnion('by', [first as NonNullable<typeof first>, ...others]);
export type ScaleSpec = z.infer<typeof ScaleSchema>;
