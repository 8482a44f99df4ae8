import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import packages from './packages.json';

/**
 * The engines that ours is measured against. None is a package of the project: they are put into a folder of their own when
 * they are first measured, and one of them (hyperformula, GPL-3.0) could not be one.
 */
const folder = resolve('.cache/bench-engines');

const isThere = (): boolean =>
  Object.entries(packages).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version === version;
  });

function install(): void {
  if (isThere()) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...wanted], { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

/** A package of theirs as it is imported; null where it could not be put there. */
export async function engineNamed<Module>(name: keyof typeof packages): Promise<Module | null> {
  install();
  try {
    const file = createRequire(join(folder, 'package.json')).resolve(name);
    const module = (await import(pathToFileURL(file).href)) as { default?: object };
    // Of a module of the older kind some names are seen only through its whole.
    return { ...module.default, ...module } as Module;
  } catch {
    return null;
  }
}

export const versionOf = (name: keyof typeof packages): string => packages[name];
