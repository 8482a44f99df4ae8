import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const FOLDER = 'rulebooks';

/**
 * Leaves the rulebooks out of the code: each is a file of data beside it, once for all bundles of a folder.
 * @param {string} folder where the bundles go
 */
export function rulebooksBeside(folder) {
  return {
    name: 'rulebooks-beside',
    setup({ onResolve }) {
      onResolve({ filter: /\/rulebook\.json$/ }, ({ path, resolveDir }) => {
        const source = join(resolveDir, path);
        const file = `./${FOLDER}/${basename(dirname(source))}.json`;
        mkdirSync(join(folder, FOLDER), { recursive: true });
        writeFileSync(join(folder, file), JSON.stringify(JSON.parse(readFileSync(source, 'utf8'))));
        return { path: file, external: true };
      });
    },
  };
}

/** What lies beside the bundles of a folder, in one order. */
export const besideIn = (folder) => readdirSync(join(folder, FOLDER)).sort().map((name) => readFileSync(join(folder, FOLDER, name)));
