import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { at, root } from '../lib/root.mjs';
import { noticesOf } from './notices.mjs';

const { name, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** dist/functions: what is deployed to Azure, whole. No install step: everything is in the bundle. */
export async function buildFunctions() {
  const folder = at('dist/functions');
  await bundle(folder, { main: 'functions/main.ts', thread: 'functions/workers/thread.ts' });
  copyFileSync(at('functions/host.json'), join(folder, 'host.json'));
  writeJson(join(folder, 'package.json'), { name: `${name}-functions`, version, private: true, main: 'main.cjs' });
  await buildServer();
}

/**
 * dist/server: the same service for a machine of one's own, `node dist/server/server.cjs`; and with the
 * add-in's pages, `node dist/server/pages-and-service.cjs`.
 */
async function buildServer() {
  const entries = { server: 'functions/server.ts', 'pages-and-service': 'scripts/production/main.ts', thread: 'functions/workers/thread.ts' };
  await bundle(at('dist/server'), entries);
}

async function bundle(folder, entryPoints) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const options = {
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // Names stay as they are: a stack trace in a log is read by them, and they cost no time to load.
    minifyWhitespace: true,
    minifySyntax: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The worker itself provides it, and only there.
    external: ['@azure/functions-core'],
    // What they say stands, whole, in the notices beside the bundle.
    legalComments: 'none',
    metafile: true,
    define: { __VERSION__: JSON.stringify(version) },
    logLevel: 'warning',
  };
  // Built twice: the name of a build is the hash of its code, which cannot stand in what is hashed.
  const { outputFiles } = await build({ ...options, write: false });
  const hash = createHash('sha256');
  for (const file of outputFiles.sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(file.contents);
  const define = { ...options.define, __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 12)) };
  const { metafile } = await build({ ...options, define });
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(metafile));
}

const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
