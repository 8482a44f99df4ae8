import { checkRulebook } from '../rules/check';
import type { RulebookView } from '../contract/rulebook-view';
import type { Rulebook } from '../rules/format';
import { viewOf } from '../rules/view';
import { rulesHash } from './fingerprint';
import { documents } from '../rulebooks';

/** The rulebooks that are built in, checked when first asked for. A faulty one is a fault of the build. */
const loaded = new Map<string, Rulebook>();

export function rulebookOf(id: string): Rulebook | null {
  const found = loaded.get(id);
  if (found) return found;
  if (!Object.hasOwn(documents, id)) return null;
  const document = documents[id];
  const { rulebook, faults } = checkRulebook(document);
  if (!rulebook) throw new Error(`rulebook ${id}: ${faults.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}`);
  loaded.set(id, rulebook);
  return rulebook;
}

export const rulebookIds = (): string[] => Object.keys(documents);

/** The built-in rulebooks in short, as a list of them shows. */
export function rulebookSummaries() {
  return rulebookIds().flatMap((id) => {
    const rulebook = rulebookOf(id);
    if (!rulebook) return [];
    const { title, version, unitTypes, source, period } = rulebook;
    return [{ id, title, version, hash: rulesHash(rulebook), period, unitTypes, source, complete: source.complete }];
  });
}

/** One rulebook whole, with the hash of its rules; null where there is none of this id. */
export function rulebookDetail(id: string) {
  const rulebook = rulebookOf(id);
  return rulebook && { ...rulebook, hash: rulesHash(rulebook) };
}

const views = new Map<string, RulebookView>();

/** What a reader of ledgers must know of each built-in rulebook. */
export function rulebookViews(): RulebookView[] {
  return rulebookIds().flatMap((id) => {
    const rulebook = rulebookOf(id);
    if (!rulebook) return [];
    const view = views.get(id) ?? viewOf(rulebook);
    views.set(id, view);
    return [view];
  });
}
