/** The hashes of rulebooks that were published, by id and version: `{ "village-cadre": { "1": "…" } }`. */
export const HASHES = 'shared/rulebooks/hashes.json';

/**
 * The recorded hashes with those of new versions added. A version that is recorded keeps its hash:
 * who reads `id@version` in an old answer must find the same rules under it.
 * @param {Record<string, Record<string, string>>} recorded
 * @param {readonly { id: string, version: string, hash: string }[]} rulebooks as they are now
 * @returns {Record<string, Record<string, string>>}
 */
export function withNewVersions(recorded, rulebooks) {
  const all = { ...recorded };
  for (const { id, version, hash } of rulebooks) all[id] = { [version]: hash, ...all[id] };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What is wrong with the rulebooks as they are now, with what to do about it; none where each stands as recorded.
 * @param {Record<string, Record<string, string>>} recorded
 * @param {readonly { id: string, version: string, hash: string }[]} rulebooks
 * @returns {string[]}
 */
export function hashFaults(recorded, rulebooks) {
  return rulebooks.flatMap(({ id, version, hash }) => {
    const known = recorded[id]?.[version];
    if (known === undefined) return [`${id}@${version} is not in ${HASHES}: run npm run generate`];
    if (known === hash) return [];
    return [
      `the rules of ${id}@${version} were changed: raise "version" in shared/rulebooks/${id}/rulebook.json and run npm run generate` +
        ` (or, where version ${version} was never published, delete its line from ${HASHES} first)`,
    ];
  });
}
