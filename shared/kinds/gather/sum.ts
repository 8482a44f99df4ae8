import { sumOf } from '../../numbers/fraction';
import { spanBy, type Gather } from './gather';

/** The sum of them. */
export const sum: Gather = {
  per: 'sum',
  fields: {},
  combine: (parts) => spanBy(parts, sumOf),
  describe: (_, tell, { sumOfParts }) => tell.say(sumOfParts ? 'gatherSumOfRatios' : 'gatherSum'),
};
