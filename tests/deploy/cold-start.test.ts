import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownCases } from '../lib/cases';
import { deployed, FunctionsApp } from './functions-app';

/**
 * Of the processor's time: by how much the routes may take longer to be registered than those of an app that does nothing,
 * which is what a caller waits for wherever instances are started; and milliseconds until the first score is answered.
 */
const AT_MOST = { timesNothing: 1.3, answered: 120 };
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

interface Times {
  readonly registered: number;
  readonly answered: number;
}

/** The cheapest of several starts, each in a process of its own. */
async function timesOf(folder: string, name: string, body?: string): Promise<Times> {
  const times: Times[] = [];
  for (let start = 0; start < STARTS; start++) {
    const app = await FunctionsApp.start(folder);
    const { status } = await app.call(name, body);
    expect(status).toBeLessThan(300);
    times.push({ registered: app.loadedIn, answered: app.spent });
    await app.stop();
  }
  return { registered: Math.min(...times.map(({ registered }) => registered)), answered: Math.min(...times.map(({ answered }) => answered)) };
}

describe('a cold start', () => {
  // A start takes ten milliseconds: where others have the processor, it is measured again.
  it('takes little more than that of an app that does nothing, and the first score not much more', { retry: 2, timeout: 120_000 }, async () => {
    const [nothing, whole] = [await timesOf(empty, 'nothing'), await timesOf(ours.folder, 'score', JSON.stringify(ownCases().get('village-cadre')?.[0]?.request))];
    const tell = (key: keyof Times): string => `ms until ${key}; nothing at all: ${nothing[key].toFixed(0)}`;
    expect(whole.registered, tell('registered')).toBeLessThan(nothing.registered * AT_MOST.timesNothing);
    expect(whole.answered, tell('answered')).toBeLessThan(nothing.answered + AT_MOST.answered);
  });
});
