import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from '../lib/root.mjs';

/**
 * Writes a generated file, unless it says the same already: what was not changed is not built again.
 * @param {string} file below the root
 * @param {string | Uint8Array} content
 */
export function writeWhenChanged(file, content) {
  const path = at(file);
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(content))) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(file);
}
