import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { at, root } from '../lib/root.mjs';
import { NOTICES, noticesOf } from './notices.mjs';
import { besideIn, rulebooksBeside } from './rulebooks-beside.mjs';

const { name, version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

/** dist/functions: what is deployed to Azure, whole. No install step: everything is in the bundle. */
export async function buildFunctions() {
  const folder = at('dist/functions');
  await bundle(folder, { main: 'functions/main.ts', answering: 'functions/answering.ts', thread: 'functions/workers/thread.ts' });
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

/** Maps from what is deployed to the sources, for `npm run stack`. They are not deployed, and nothing loads them. */
const mapsOf = (folder) => at('dist/maps', basename(folder));

/** Code for Node in a folder of its own, with the rulebooks beside it and the notices of what went into it. */
export async function bundle(folder, entryPoints) {
  for (const emptied of [folder, mapsOf(folder)]) {
    rmSync(emptied, { recursive: true, force: true });
    mkdirSync(emptied, { recursive: true });
  }
  const options = {
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    // Names are shortened, too: with them the code to be read at a start would be two fifths longer. The map has them.
    minify: true,
    sourcemap: 'external',
    sourcesContent: false,
    // Chinese as it is, and not in escapes of twice its length.
    charset: 'utf8',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The worker itself provides it, and only there.
    external: ['@azure/functions-core'],
    plugins: [rulebooksBeside(folder), besideEntry, ownWords],
    // `require` takes no loader of modules, which would have to be started first.
    supported: { 'dynamic-import': false },
    // What they say stands, whole, in the notices beside the bundle.
    legalComments: 'none',
    metafile: true,
    write: false,
    define: { __VERSION__: JSON.stringify(version) },
    logLevel: 'warning',
  };
  // Built twice: the name of a build is the hash of its code, which cannot stand in what is hashed.
  const { outputFiles: unnamed } = await build(options);
  const hash = createHash('sha256');
  for (const content of [...codeIn(unnamed), ...besideIn(folder)]) hash.update(content);
  const define = { ...options.define, __BUILD__: JSON.stringify(hash.digest('hex').slice(0, 12)) };
  const { metafile, outputFiles } = await build({ ...options, define });
  for (const file of outputFiles) writeFileSync(isMap(file) ? join(mapsOf(folder), basename(file.path)) : file.path, file.contents);
  writeFileSync(join(folder, NOTICES), noticesOf(Object.keys(metafile.inputs)));
}

/** What an entry loads later is a bundle beside it. */
const besideEntry = {
  name: 'beside-entry',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/answering$/ }, ({ path, kind }) => (kind === 'dynamic-import' ? { path: `${path}.cjs`, external: true } : undefined));
  },
};

/** The service words every fault itself, `shared/contract/faults.ts`: the texts that zod has for them are never told. */
const ownWords = {
  name: 'own-words',
  setup({ onLoad }) {
    onLoad({ filter: /\/zod\/v4\/locales\/en\.js$/ }, () => ({ contents: 'export default () => ({ localeError: () => undefined });' }));
  },
};

const isMap = ({ path }) => path.endsWith('.map');
const codeIn = (files) => files.filter((file) => !isMap(file)).sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ contents }) => contents);

export const writeJson = (file, value) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
