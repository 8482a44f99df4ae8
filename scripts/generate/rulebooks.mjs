import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { at } from '../lib/root.mjs';

/**
 * Writes the index of the built-in rulebooks from their folders, so that a new document is a folder
 * and nothing else. Leaves the file alone when it is right.
 */
export function writeRulebookIndex() {
  const folder = at('shared/rulebooks');
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`${folder}/${entry.name}/rulebook.json`))
    .map((entry) => entry.name)
    .sort();
  const name = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
  const text = [
    '// Made by `npm run generate` from the folders beside it; do not edit.',
    ...ids.map((id) => `import ${name(id)} from './${id}/rulebook.json';`),
    '',
    'export const documents: Record<string, unknown> = {',
    ...ids.map((id) => `  '${id}': ${name(id)},`),
    '};',
    '',
  ].join('\n');
  const file = `${folder}/index.ts`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
