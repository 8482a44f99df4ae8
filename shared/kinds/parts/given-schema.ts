import * as z from 'zod';
import { closed } from '../../schema/closed';
import { Figure, itemBase, When } from '../../model/rulebook-parts';
import { widening } from './widening';

/**
 * A score that somebody else gives: taken as it is from 0 to the weight, or out of a full mark and
 * converted to the weight. Nobody has given it yet: open from 0 to the weight, never 0.
 */
export const GivenSchema = closed({
  kind: z.literal('given'),
  ...itemBase,
  weight: Figure,
  /** The full mark of the score that comes in; left out: the weight itself. */
  outOf: z.number().positive().optional(),
  /** `outOf` holds under this reading alone; under another the score is taken as it is. */
  outOfWhen: When.optional(),
  /** The only scores there are. */
  choices: z.array(z.number()).optional(),
  ...widening,
});
export type Given = z.infer<typeof GivenSchema>;

