import { checkRulebook } from '../rules/check';
import type { Rulebook } from '../rules/format';
import { documents } from '../rulebooks';

/** The rulebooks that are built in, checked when first asked for. A faulty one is a fault of the build. */
const loaded = new Map<string, Rulebook>();

export function rulebookOf(id: string): Rulebook | null {
  const found = loaded.get(id);
  if (found) return found;
  const document = documents[id];
  if (document === undefined) return null;
  const { rulebook, faults } = checkRulebook(document);
  if (!rulebook) throw new Error(`rulebook ${id}: ${faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`);
  loaded.set(id, rulebook);
  return rulebook;
}

export const rulebookIds = (): string[] => Object.keys(documents);
