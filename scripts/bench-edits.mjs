import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium } from './lib/chromium.mjs';
import { prepare, stop } from './lib/prepare.mjs';
import { at, root } from './lib/root.mjs';

// npm run bench:desk: from an edit of the ledger to the last cell that changes, in the preview, side by side with an
// earlier version, which is built from git below `.cache`.
//   npm run bench:desk                              300 units with 30 rows each, against the version of before
//   npm run bench:desk -- --base v0.1 --rounds 5    another version, more turns
//   npm run bench:desk -- --profile                 this version alone: what the page is busy with
prepare();
const { values } = parseArgs({
  options: { base: { type: 'string', default: '267989e' }, villages: { type: 'string', default: '300' }, rows: { type: 'string', default: '30' }, edits: { type: 'string', default: '5' }, rounds: { type: 'string', default: '2' }, profile: { type: 'boolean', default: false } },
});
process.env.CHROMIUM ??= findChromium() ?? '';
if (process.env.CHROMIUM === '') stop('This needs Chromium: set CHROMIUM. / 需要 Chromium：请设置 CHROMIUM。');

const { runTs } = await import('./lib/run-ts.mjs');
const { measureEdits, profileEdits, profileReport, report } = await runTs('scripts/bench/edits/measure.ts');

const now = { name: 'now', folder: root, ports: { API_PORT: '7392', WEB_PORT: '3392' }, edits: [] };
const versions = values.profile ? [now] : [{ name: values.base, folder: await checkedOut(values.base), ports: { API_PORT: '7391', WEB_PORT: '3391' }, edits: [] }, now];
const size = { villages: Number(values.villages), rows: Number(values.rows), edits: Number(values.edits) };
const servers = [];
try {
  for (const version of versions) servers.push(await started(version));
  if (values.profile) console.log(profileReport(await profileEdits(`http://localhost:${now.ports.WEB_PORT}`, size, await mapsOfPages())));
  // In turns, so that what else the machine does falls on both.
  else for (let round = 0; round < Number(values.rounds); round++) {
    for (const version of versions) version.edits.push(...(await measureEdits(`http://localhost:${version.ports.WEB_PORT}`, size)));
  }
  if (!values.profile) console.log(report(versions, size));
} finally {
  for (const server of servers) server.kill('SIGINT');
}

/** The folder with the maps of the pages, which are built once more for that: they are too large for every build. */
async function mapsOfPages() {
  const { build } = await import('vite');
  await build({ configFile: at('vite.config.ts'), build: { sourcemap: 'hidden', outDir: at('.cache/bench/maps') } });
  return at('.cache/bench/maps/assets');
}

/** The folder of an earlier version with its own packages. */
async function checkedOut(revision) {
  const folder = at(`.cache/bench/${revision}`);
  if (!existsSync(folder)) {
    mkdirSync(at('.cache/bench'), { recursive: true });
    run('git', ['worktree', 'add', '--detach', folder, revision], root);
  }
  if (!existsSync(`${folder}/node_modules`)) run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  return folder;
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) stop(`${command} ${args[0]} failed: see the lines above. / ${command} ${args[0]} 失败，原因见上。`);
}

/** `npm start` of a version, once it answers. */
function started({ name, folder, ports }) {
  const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: folder, env: { ...process.env, ...ports }, stdio: ['ignore', 'pipe', 2] });
  return new Promise((ready, failed) => {
    server.stdout.on('data', (text) => String(text).includes('Ctrl+C') && ready(server));
    server.once('exit', () => failed(new Error(`${name} does not start.`)));
  });
}
