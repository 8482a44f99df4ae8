import { mkdirSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { at, root } from './root.mjs';

/**
 * Imports a TypeScript file of the project into a plain Node script: bundled into one file below
 * `.cache`, packages left outside.
 * @param {string} file path below the root
 */
export async function runTs(file) {
  const folder = at('.cache/ts');
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${file.replace(/[^\w]+/g, '-')}-${process.pid}-${Date.now()}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
