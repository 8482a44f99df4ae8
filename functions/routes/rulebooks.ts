import type { Registry } from '../../shared';
import { json } from '../http/message';
import type { ReadingRoute } from './route';

/** The rulebooks in short. */
export const rulebooksRoute = (registry: Registry): ReadingRoute => ({
  name: 'rulebooks',
  method: 'GET',
  path: 'v1/rulebooks',
  access: 'anyone',
  answer: () => json({ rulebooks: registry.summaries() }),
});
