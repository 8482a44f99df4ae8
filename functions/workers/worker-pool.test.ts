import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { json } from '../../shared/service/reply';
import { TooMuchAtOnce } from '../../shared/service/request-json';
import type { ComputingRoute } from '../routes/route';
import type { Outcome, Task } from './outcome';
import { WorkerPool, type WorkerPoolSettings } from './worker-pool';

/** A thread that does what the body says. */
const THREAD = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ body }) => {
    const text = Buffer.concat(body).toString().trim();
    if (text === 'throw') throw new TypeError('secret');
    if (text === 'exit') process.exit(3);
    if (text === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill(Math.random())); }
    if (text === 'hang') for (;;);
    setTimeout(() => parentPort.postMessage({ reply: { status: 200, headers: {}, body: 'thread ' + text } }), text === 'slow' ? 150 : 0);
  });
`;

let folder: string;
let workshop: WorkerPool;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaohe-'));
  writeFileSync(join(folder, 'thread.cjs'), THREAD);
});
afterEach(() => workshop.close());
afterAll(() => rmSync(folder, { recursive: true }));

function open(change: Partial<WorkerPoolSettings> = {}): void {
  workshop = new WorkerPool({ threadFile: join(folder, 'thread.cjs'), threads: 1, waiting: 2, timeBudget: 10_000, memory: 64, ...change });
}

const route = (results = 0): ComputingRoute => ({
  name: 'score',
  method: 'POST',
  path: 'v1/score',
  access: 'anyone',
  compute(_body, _language, most) {
    if (results > most) throw new TooMuchAtOnce();
    return json('at once');
  },
});

const task = (text: string, bytes = 40_000): Task => ({ route: 'score', body: [new TextEncoder().encode(text.padEnd(bytes))], language: 'zh', gzip: false });

async function done(text: string, bytes?: number, results?: number): Promise<string> {
  const outcome: Outcome | Error = await workshop.run(route(results), task(text, bytes)).catch((error: Error) => error);
  if (outcome instanceof Error) return `refused: ${(outcome as Error & { text: string }).text}`;
  return 'reply' in outcome ? Buffer.from(outcome.reply.body as Uint8Array).toString() : `fault: ${outcome.fault.name}`;
}

describe('the place where requests are worked out', () => {
  it('does short work at once, and all other beside the event loop', async () => {
    open();
    expect(await done('', 32 * 1024)).toBe('"at once"');
    expect(await done('', 32 * 1024 + 1)).toBe('thread ');
    expect(await done('', 10, 5_000)).toBe('"at once"');
    expect(await done('', 10, 5_001)).toBe('thread ');
  });

  it('does all work at once where there is no thread for it', async () => {
    workshop = new WorkerPool({ threads: 1, waiting: 2, timeBudget: 10_000, memory: 64 });
    expect(await done('', 40_000, 1_000_000)).toBe('"at once"');
    expect(workshop.isFull).toBe(false);
  });

  it('lets as many wait as may, in their order, and refuses the next one', async () => {
    open();
    const order: string[] = [];
    const note = (name: string) => (answer: string) => (order.push(name), answer);
    const running = done('slow').then(note('running'));
    const waiting = [done('a').then(note('a'))];
    expect(workshop.isFull).toBe(false);
    waiting.push(done('b').then(note('b')));
    expect(workshop.isFull).toBe(true);
    expect(await done('c')).toBe('refused: busy');
    expect(await done('', 10)).toBe('"at once"');
    expect(await Promise.all([running, ...waiting])).toEqual(['thread slow', 'thread a', 'thread b']);
    expect(order).toEqual(['running', 'a', 'b']);
    expect(workshop.isFull).toBe(false);
  });

  it('has as many threads at work as may be', async () => {
    open({ threads: 2, waiting: 0 });
    const both = [done('slow'), done('slow')];
    expect(await done('third')).toBe('refused: busy');
    expect(await Promise.all(both)).toEqual(['thread slow', 'thread slow']);
    expect(await done('later')).toBe('thread later');
  });

  it.each([
    ['takes too long', 'hang', 'refused: overTime', { timeBudget: 2_000 }],
    ['takes too much memory', 'fill', 'refused: overMemory', {}],
    ['throws', 'throw', 'fault: TypeError', {}],
    ['ends its thread', 'exit', 'fault: ThreadEnded', {}],
  ])('goes on after work that %s, and answers that with its reason', async (_what, text, expected, change) => {
    open(change);
    expect(await done(text)).toBe(expected);
    expect(await done('next')).toBe('thread next');
  }, 30_000);

  it('ends what is under way when it is closed, and answers that as a fault', async () => {
    open();
    const hanging = done('hang');
    await new Promise((later) => setImmediate(later));
    await workshop.close();
    expect(await hanging).toBe('fault: ThreadEnded');
  });

  it('says how long work may take', async () => {
    open({ timeBudget: 500 });
    await expect(workshop.run(route(), task('hang'))).rejects.toMatchObject({ kind: 'too-large', slots: { seconds: 0.5 } });
  });
});
