import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, root } from './root.mjs';

/**
 * Makes a fresh clone ready: the right Node, every package of the lockfile. Uses nothing but Node
 * itself, since it runs before anything is installed.
 */
export function prepare() {
  requireNode();
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) … / 正在安装依赖 …');
  // No package here needs its install script, so none is run.
  const { status } = npm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']);
  if (status !== 0) stop('The packages could not be installed: see the lines above. / 依赖安装失败，原因见上。');
}

/** Ends the program with one plain line instead of a stack trace. */
export function stop(message) {
  console.error(message);
  process.exit(1);
}

function requireNode() {
  const [least] = JSON.parse(readFileSync(at('package.json'), 'utf8')).engines.node.match(/[\d.]+/);
  if (!isOlder(process.versions.node, least)) return;
  stop(`Node ${least} or newer is needed, this is ${process.versions.node}. / 需要 Node ${least} 以上，当前为 ${process.versions.node}。`);
}

function isOlder(version, least) {
  const [have, want] = [version, least].map((text) => text.split('.').map(Number));
  const unlike = want.findIndex((part, index) => part !== have[index]);
  return unlike >= 0 && (have[unlike] ?? 0) < want[unlike];
}

/** What npm noted when it installed is compared with what the lockfile wants, package by package. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || installed[path]?.version === version,
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(at(lockfile), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** npm tells its children where it is; without that, the one on the path (a .cmd on Windows). */
function npm(args) {
  // Standard output belongs to the command that is run: some write nothing but their answer there.
  const options = { cwd: root, stdio: ['inherit', 2, 2] };
  const own = process.env.npm_execpath;
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
