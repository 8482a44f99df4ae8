import type { Registry } from '../../shared';
import { json } from '../http/message';
import { addresses } from './addresses';
import type { ReadingRoute } from './route';

/** The rulebooks in short. */
export const rulebooksRoute = (registry: Registry): ReadingRoute => ({
  ...addresses.rulebooks,
  access: 'anyone',
  answer: () => json({ rulebooks: registry.summaries() }),
});
