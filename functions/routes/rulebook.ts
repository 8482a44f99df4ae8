import type { Registry } from '../../shared';
import { joined } from '../../shared/i18n/language';
import { json } from '../http/message';
import { Refused } from '../http/problem';
import { addresses } from './addresses';
import type { ReadingRoute } from './route';

/** One rulebook whole: items, clauses, figures, caps, readings, parameters, what is left unsaid. */
export const rulebookRoute = (registry: Registry): ReadingRoute => ({
  ...addresses.rulebook,
  access: 'anyone',
  answer({ params }) {
    const id = params['id'] ?? '';
    const rulebook = registry.detail(id);
    if (rulebook) return json(rulebook);
    throw new Refused('not-found', 'noRulebook', { id: id.slice(0, 80), allowed: joined(registry.ids()) });
  },
});
