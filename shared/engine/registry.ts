import type { RulebookView } from '../contract/rulebook-view';
import type { Rulebook } from '../model/rulebook/rulebook';
import { rulesHash } from '../provenance/rules-hash';
import { viewOf } from './rulebook-view';

/** The rulebooks that can be named by their id: those that are built in, or any others that were checked. */
export interface Registry {
  ids(): readonly string[];
  rulebook(id: string): Rulebook | null;
  /** The rulebook that a request names by `id` or `id@version`; null where there is none, or not of this version. */
  named(asked: string): Rulebook | null;
  /** Items of a rulebook, asked for as in a request; 0 where there is none. */
  itemCount(asked: string): number;
  /** The rulebooks in short, as a list of them shows. */
  summaries(): readonly RulebookSummary[];
  /** One rulebook whole, with the hash of its rules; null where there is none of this id. */
  detail(id: string): RulebookDetail | null;
  /** What a reader of ledgers must know of each. */
  views(): readonly RulebookView[];
}

export type RulebookDetail = Rulebook & { readonly hash: string };
export type RulebookSummary = Pick<Rulebook, 'id' | 'title' | 'version' | 'period' | 'unitTypes' | 'source'> & { readonly hash: string; readonly complete: boolean };

/**
 * Rulebooks by id. They are taken as they stand: that the checker finds nothing in those that are built
 * in is settled by a test, once, and not again by every process that starts.
 */
export function createRegistry(documents: Readonly<Record<string, unknown>>): Registry {
  const views = new Map<string, RulebookView>();
  const ids = Object.keys(documents);
  const rulebook = (id: string): Rulebook | null => (Object.hasOwn(documents, id) ? (documents[id] as Rulebook) : null);
  const all = (): readonly Rulebook[] => ids.flatMap((id) => rulebook(id) ?? []);
  return {
    ids: () => ids,
    rulebook,
    named(asked) {
      const { id, version } = idAndVersion(asked);
      const found = rulebook(id);
      return found && (version === undefined || version === found.version) ? found : null;
    },
    itemCount: (asked) => rulebook(idAndVersion(asked).id)?.items.length ?? 0,
    summaries: () =>
      all().map((each) => {
        const { id, title, version, unitTypes, source, period } = each;
        return { id, title, version, hash: rulesHash(each), period, unitTypes, source, complete: source.complete };
      }),
    detail(id) {
      const found = rulebook(id);
      return found && { ...found, hash: rulesHash(found) };
    },
    views: () =>
      all().map((each) => {
        const view = views.get(each.id) ?? viewOf(each);
        views.set(each.id, view);
        return view;
      }),
  };
}

/** What a request names: `id`, or `id@version`. With more than one @ it is an id that no rulebook has. */
export function idAndVersion(asked: string): { id: string; version?: string } {
  const [id = '', version, ...more] = asked.split('@');
  if (version === undefined || more.length > 0) return { id: asked };
  return { id, version };
}
