import { readdirSync, readFileSync } from 'node:fs';
import { at } from './lib/root.mjs';

/** `npm run coverage`: what became of every clause and numbered sentence of each document. */
const folder = at('shared/rulebooks');
const ids = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
for (const { name } of ids) {
  const { title, clauses } = JSON.parse(readFileSync(`${folder}/${name}/rulebook.json`, 'utf8'));
  const fates = new Map();
  console.log(`\n${name}  ${title}`);
  for (const { id, text, fate, by = [] } of clauses) {
    fates.set(fate, (fates.get(fate) ?? 0) + 1);
    console.log(`  ${id.padEnd(12)} ${fate.padEnd(15)} ${by.join(' ').padEnd(24)} ${text}`);
  }
  console.log(`  ${clauses.length}: ${[...fates].map(([fate, count]) => `${fate} ${count}`).join(', ')}`);
}
