import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { at, root } from './root.mjs';

const CACHE = at('.cache');
const LOCK = join(CACHE, 'building');
/** A lock whose owner has not touched it for so long belongs to a process that died. */
const LOCK_STALE_MS = 60_000;

/**
 * Makes a step of the build unless its output is newer than all its inputs. Only one process makes at a time, so
 * that two servers or test files that start together do not write into each other's output. It is made in a
 * process that ends with it: what bundlers take in memory, a gigabyte and more, they do not give back. Standard output
 * is left to the command for which it is made.
 * @param {{ name: string, inputs: string[], output: string, make: () => Promise<void> }} step
 */
export async function makeWhenStale(step) {
  if (!isStale(step)) return;
  await whileLocked(async () => {
    if (!isStale(step)) return;
    console.error(`Building ${step.name} … / 正在构建 ${step.name} …`);
    await makeInChild(step.name);
  });
}

/** @param {string} name */
function makeInChild(name) {
  // What is built is what is deployed, also where a run of tests asks for it, which has a NODE_ENV of its own.
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(process.execPath, [at('scripts/build/step.mjs'), name], { cwd: root, env, stdio: ['inherit', 2, 2] });
  const end = () => void child.kill();
  process.once('exit', end);
  return new Promise((made, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      process.off('exit', end);
      if (code === 0) made();
      else failed(new Error(`${name} could not be built: see the lines above. / ${name} 构建失败，原因见上。`));
    });
  });
}

/** Makes the output afresh, whatever is there. */
export async function makeNow({ name, make }) {
  const started = Date.now();
  const { NODE_ENV } = process.env;
  rmSync(stampOf(name), { force: true });
  await make();
  // Bundlers set it to what they build for; this process is still what it was.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(stampOf(name), '');
  // What was edited while it was being made is not in it.
  utimesSync(stampOf(name), started / 1000, started / 1000);
}

const stampOf = (name) => join(CACHE, `${name.replaceAll('/', '-')}.made`);

function isStale({ name, inputs, output }) {
  const made = timeOf(stampOf(name));
  if (made === 0 || timeOf(at(output)) === 0) return true;
  return inputs.some((input) => newest(at(input)) > made);
}

/** Folders count too: one that lost a file is newer for it. */
function newest(path) {
  const own = timeOf(path);
  if (own === 0 || !statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function timeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function whileLocked(work) {
  mkdirSync(CACHE, { recursive: true });
  while (!take()) await wait(200);
  const alive = setInterval(() => utimesSync(LOCK, new Date(), new Date()), LOCK_STALE_MS / 6);
  try {
    await work();
  } finally {
    clearInterval(alive);
    rmdirSync(LOCK);
  }
}

function take() {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const held = timeOf(LOCK);
    if (held > 0 && Date.now() - held > LOCK_STALE_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
