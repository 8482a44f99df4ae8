import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../lib/root.mjs';
import { bundle, writeJson } from './functions.mjs';

const { name, version, license, engines } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** dist/cli: the command line, whole. `npm install -g ./dist/cli` makes `kaohe` known; `node kaohe.cjs` needs no step. */
export async function buildCli() {
  const folder = at('dist/cli');
  await bundle(folder, { kaohe: 'cli/main.ts' });
  chmodSync(join(folder, 'kaohe.cjs'), 0o755);
  writeJson(join(folder, 'package.json'), { name, version, license, private: true, bin: { kaohe: 'kaohe.cjs' }, engines });
}
