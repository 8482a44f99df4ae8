import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { at } from '../lib/root.mjs';
import { NOTICES, noticesOfPages } from './notices.mjs';

/** dist/addin: the pages with all they need, their files under names that change with their content, and the notices of what went into them. */
export async function buildAddin() {
  const { text, ...noting } = noticesOfPages();
  await build({ configFile: at('vite.config.ts'), ...noting });
  writeFileSync(join(at('dist/addin'), NOTICES), text());
}
