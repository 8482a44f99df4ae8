import type { Rulebook } from '../model/rulebook/rulebook';
import { canonical } from './canonical';
import { digest } from './digest';

const hashes = new WeakMap<Rulebook, string>();

/** SHA-256 over the rules, whatever the order of keys. In items and outcomes a null says something: the document is silent, a vote does not count. */
export function rulesHash(rulebook: Rulebook): string {
  let hash = hashes.get(rulebook);
  if (hash === undefined) hashes.set(rulebook, (hash = digest(canonical({ ...rulebook, items: saidNull(rulebook.items), outcomes: saidNull(rulebook.outcomes) }))));
  return hash;
}

/** The same data with a sign for each null, which `canonical` would pass over. */
function saidNull(value: unknown): unknown {
  if (value === null) return { null: true };
  if (Array.isArray(value)) return value.map(saidNull);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, saidNull(member)]));
}
