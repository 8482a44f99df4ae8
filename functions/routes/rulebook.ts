import type { Registry } from '../../shared';
import { addresses } from '../../shared/service/addresses';
import { showRulebook } from '../../shared/service/rulebooks';
import type { ReadingRoute } from './route';

export const rulebookRoute = (registry: Registry): ReadingRoute => ({
  ...addresses.rulebook,
  access: 'anyone',
  answer: ({ params }) => showRulebook(registry, params['id'] ?? ''),
});
