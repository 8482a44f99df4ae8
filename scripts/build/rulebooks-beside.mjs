import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsWith } from '../generate/folders.mjs';
import { at } from '../lib/root.mjs';

const FOLDER = 'rulebooks';
const SOURCES = 'shared/rulebooks';

/**
 * Leaves the rulebooks out of the code: each is a file of data beside it, once for all bundles of a folder, and
 * read when it is first asked for.
 * @param {string} folder where the bundles go
 */
export function rulebooksBeside(folder) {
  return {
    name: 'rulebooks-beside',
    setup({ onLoad }) {
      onLoad({ filter: /\/shared\/rulebooks\/index\.ts$/ }, () => {
        const ids = idsWith(SOURCES, 'rulebook.json');
        mkdirSync(join(folder, FOLDER), { recursive: true });
        for (const id of ids) {
          const { $schema: _schema, ...rules } = JSON.parse(readFileSync(at(SOURCES, id, 'rulebook.json'), 'utf8'));
          writeFileSync(join(folder, FOLDER, `${id}.json`), JSON.stringify(rules));
        }
        return { contents: reader(ids), resolveDir: at(SOURCES) };
      });
    },
  };
}

/** What stands in the place of the index of rulebooks, for code that runs in Node. */
const reader = (ids) => `
  import { readFileSync } from 'node:fs';
  import { join } from 'node:path';

  export const documents = {};
  for (const id of ${JSON.stringify(ids)}) {
    let rules;
    Object.defineProperty(documents, id, { enumerable: true, get: () => (rules ??= JSON.parse(readFileSync(join(__dirname, '${FOLDER}', id + '.json'), 'utf8'))) });
  }
`;

/** What lies beside the bundles of a folder, in one order. */
export const besideIn = (folder) => readdirSync(join(folder, FOLDER)).sort().map((name) => readFileSync(join(folder, FOLDER, name)));
