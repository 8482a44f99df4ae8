import { build } from 'vite';
import { at } from '../lib/root.mjs';

/** dist/addin: the pages with all they need, their files under names that change with their content. */
export async function buildAddin() {
  await build({ configFile: at('vite.config.ts') });
}
