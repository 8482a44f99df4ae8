import { describe, expect, it } from 'vitest';
import { ScoreRefusal } from '../../shared';
import { engineWords } from '../../shared/i18n/answers/engine';
import { message } from '../../shared/i18n/language';
import { serve } from '../service';
import type { ComputingRoute } from '../routes/route';
import { MemoryBudget } from '../http/memory-budget';
import { asking, listeningLog } from '../testing/asked';
import { TooMuchAtOnce } from '../../shared/service/request-json';
import { LIMITS } from '../../shared/contract/limits';
import { outcomeOf, faultOf, perform, performAtOnce } from './outcome';
import { timeFor, USUAL_BYTES, WorkerPool } from './worker-pool';

const failing = (error: unknown): ComputingRoute => ({
  name: 'score',
  method: 'POST',
  path: 'v1/score',
  access: 'anyone',
  compute() {
    throw error;
  },
});
const workerPool = new WorkerPool({ threads: 1, waiting: 1, timeBudget: 1000, memory: 64 });

async function answerTo(error: unknown) {
  const log = listeningLog();
  const authenticate = () => Promise.resolve();
  const reply = await serve({ authenticate, workerPool, memoryBudget: new MemoryBudget(1_000, 1_000) }, failing(error), asking('/api/v1/score', { body: '{}' }), {}, log);
  return { status: reply.status, text: new TextDecoder().decode(reply.body as Uint8Array), log: log.lines.join('\n') };
}

describe('a fault of the program', () => {
  it('is answered with a number, and found under it in the log by the place in the code', async () => {
    const { status, text, log } = await answerTo(new TypeError('cannot read 青石村'));
    expect(status).toBe(500);
    const id = /编号([0-9a-f]{8})/.exec(text)?.[1];
    expect(log).toContain(`fault ${id}: TypeError`);
    // One place a line, so that a log can be searched and folded.
    const [, ...places] = log.slice(log.indexOf('fault ')).split('\n').filter((line) => !line.startsWith('score '));
    expect(places.length).toBeGreaterThan(1);
    for (const place of places) expect(place).toMatch(/^ {2}at \S.*\d+:\d+\)?$/);
    expect(places[0]).toContain('outcome.test.ts');
  });

  it('leaves nothing of its message, which may quote the request', async () => {
    const error = new RangeError('青石村 in line one\n    at 青石村 in line two\nand three');
    for (const thrown of [error, '青石村', { name: '青石村' }]) {
      const { text, log } = await answerTo(thrown);
      expect(text).not.toContain('青石村');
      expect(log).not.toContain('青石村');
    }
  });
});

describe('what no program can hold', () => {
  it('is too large, and no fault: an answer longer than any text or list of bytes', async () => {
    for (const make of [() => 'x'.repeat(2 ** 30), () => new Uint8Array(2 ** 53)]) {
      let thrown: unknown;
      try {
        make();
      } catch (error) {
        thrown = error;
      }
      expect(await answerTo(thrown)).toMatchObject({ status: 413, text: expect.stringContaining('内存不够') as string });
    }
    expect((await answerTo(new RangeError('Maximum call stack size exceeded'))).status).toBe(500);
  });
});

describe('a task', () => {
  it('is rid of its body once it is worked on, unless it may still have to go elsewhere', () => {
    const route: ComputingRoute = { ...failing(null), compute: (body, _, most) => {
      if (most < Infinity) throw new TooMuchAtOnce();
      return { status: 200, headers: {}, body: Uint8Array.from(body) };
    } };
    const task = { route: 'score', body: [Uint8Array.of(1, 2), Uint8Array.of(3)], language: 'zh' as const, gzip: false };
    expect(performAtOnce(route, task, 10)).toBeNull();
    expect(task.body).toHaveLength(2);
    expect(perform(route, task)).toMatchObject({ reply: { body: Uint8Array.of(1, 2, 3) } });
    expect(task.body).toEqual([]);
  });

  it('may take as long as is set, a large one in proportion, and none longer than the platform waits', () => {
    const seconds = (bytes: number, set = 30): number => timeFor(bytes, set * 1000) / 1000;
    expect([0, USUAL_BYTES, USUAL_BYTES + 1, 3 * USUAL_BYTES].map((bytes) => seconds(bytes))).toEqual([30, 30, 60, 90]);
    expect(seconds(100 * USUAL_BYTES)).toBe(200);
    expect(seconds(LIMITS.bodyBytes, 200)).toBe(200);
  });
});

describe('what is kept of a fault', () => {
  it('are its name and the first twelve places of the code, nothing else', () => {
    const error = new TypeError('青石村');
    error.stack = ['TypeError: 青石村', ...Array.from({ length: 20 }, (_, at) => `    at work (file.ts:${at}:1)`), '青石村'].join('\n');
    const { name, frames } = faultOf(error);
    expect([name, frames]).toEqual(['TypeError', Array.from({ length: 12 }, (_, at) => `at work (file.ts:${at}:1)`)]);
    expect(faultOf('青石村')).toEqual({ name: 'string', frames: [] });
  });
});

describe('a refusal of the engine', () => {
  it('is a reply, in the form of every other refusal', () => {
    const outcome = outcomeOf(new ScoreRefusal([{ pointer: '/period', detail: message(engineWords, 'refusePeriodMissing', { allowed: '2019-Q4' }) }]), 'zh');
    expect(outcome).toMatchObject({ reply: { status: 400 } });
  });
});
