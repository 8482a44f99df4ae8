import type { Registry } from '../engine/registry';
import { joined } from '../i18n/language';
import { Refused } from './problem';
import { json, type Reply } from './reply';

/** The rulebooks in short. */
export const listRulebooks = (registry: Registry): Reply => json({ rulebooks: registry.summaries() });

/** One rulebook whole: items, clauses, figures, caps, readings, parameters, what is left unsaid. */
export function showRulebook(registry: Registry, id: string): Reply {
  const rulebook = registry.detail(id);
  if (rulebook) return json(rulebook);
  throw new Refused('not-found', 'noRulebook', { id: id.slice(0, 80), allowed: joined(registry.ids()) });
}
