import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployed, FunctionsApp } from './functions-app';

/** Milliseconds of the processor's time that the app may take beyond one that does nothing. */
const MORE_THAN_NOTHING = 200;
const STARTS = 5;

let ours: { folder: string; remove: () => void };
let empty: string;

beforeAll(async () => {
  ours = await deployed();
  empty = mkdtempSync(join(tmpdir(), 'kaohe-empty-'));
  writeFileSync(join(empty, 'package.json'), '{"main":"main.cjs"}');
  await build({
    stdin: {
      contents: `import { app } from '@azure/functions'; app.http('nothing', { route: 'nothing', handler: () => ({ status: 204 }) });`,
      resolveDir: resolve(import.meta.dirname, '../..'),
    },
    outfile: join(empty, 'main.cjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    external: ['@azure/functions-core'],
    logLevel: 'error',
  });
});
afterAll(() => {
  ours.remove();
  rmSync(empty, { recursive: true, force: true });
});

/** The cheapest of several starts, each in a process of its own. */
async function loadTime(folder: string): Promise<number> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start++) {
    const app = await FunctionsApp.start(folder);
    times.push(app.loadedIn);
    await app.stop();
  }
  return Math.min(...times);
}

describe('a cold start', () => {
  it('takes little more than that of an app that does nothing', async () => {
    const [nothing, whole] = [await loadTime(empty), await loadTime(ours.folder)];
    expect(whole, `ms to load; nothing at all: ${nothing.toFixed(0)}`).toBeLessThan(nothing + MORE_THAN_NOTHING);
  }, 60_000);
});
