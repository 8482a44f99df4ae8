import type { RulebookView } from '../contract/rulebook-view';
import type { Rulebook } from '../model/rulebook';
import { viewOf } from './rulebook-view';
import { rulesHash } from '../provenance/fingerprint';
import { documents } from '../rulebooks';

/**
 * A rulebook that is built in, or null. It is taken as it stands: that the checker finds nothing in
 * it is settled by a test, once, and not again by every process that starts.
 */
export function rulebookOf(id: string): Rulebook | null {
  return Object.hasOwn(documents, id) ? (documents[id] as Rulebook) : null;
}

export const rulebookIds = (): string[] => Object.keys(documents);

/** What a request names: `id`, or `id@version`. With more than one @ it is an id that no rulebook has. */
export function namedIn(asked: string): { id: string; version?: string } {
  const [id = '', version, ...more] = asked.split('@');
  if (version === undefined || more.length > 0) return { id: asked };
  return { id, version };
}

/** Items of a built-in rulebook, asked for as in a request; 0 where there is none. */
export const itemCount = (asked: string): number => rulebookOf(namedIn(asked).id)?.items.length ?? 0;

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
