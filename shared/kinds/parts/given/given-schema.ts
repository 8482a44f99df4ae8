import * as z from 'zod';
import { closed } from '../../../schema/closed';
import { later } from '../../../schema/later';
import { Figure, itemBase, When } from '../../../model/rulebook/rulebook-parts';
import { widening } from '../widening';

export const GivenSchema = later(() => closed({
  kind: z.literal('given'),
  ...itemBase(),
  weight: Figure,
  /** The full mark of the score that comes in; left out: the weight itself. */
  outOf: z.number().positive().optional(),
  /** `outOf` holds under this reading alone; under another the score is taken as it is. */
  outOfWhen: When.optional(),
  /** The only scores there are. */
  choices: z.array(z.number()).optional(),
  ...widening(),
}));
export type Given = z.infer<typeof GivenSchema>;

