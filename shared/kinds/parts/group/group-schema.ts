import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { Figure, itemBase } from '../../../model/rulebook/rulebook-parts';
import { PartsBy } from '../../putting';
import { widening } from '../widening';

export const GroupSchema = later(() => closed({
  kind: z.literal('group'),
  ...itemBase(),
  /** The codes of its parts: items and groups. */
  items: z.array(z.string()).min(1),
  /** How the parts are put together; left out: added up. */
  by: PartsBy.optional(),
  /** Of each part, where `by` is `weights`. */
  weights: z.record(z.string(), z.number()).optional(),
  weight: Figure.optional(),
  /** By which what the parts come to is multiplied. */
  factor: z.number().optional(),
  /** What is added to it then. */
  plus: z.number().optional(),
  ...widening(),
}));
export type Group = z.infer<typeof GroupSchema>;
