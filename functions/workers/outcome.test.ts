import { describe, expect, it } from 'vitest';
import { ScoreRefusal } from '../../shared';
import { engineWords } from '../../shared/i18n/answers/engine';
import { message } from '../../shared/i18n/language';
import { serve } from '../service';
import type { ComputingRoute } from '../routes/route';
import { MemoryBudget } from '../http/memory-budget';
import { asking, listeningLog } from '../testing/asked';
import { outcomeOf, faultOf } from './outcome';
import { WorkerPool } from './worker-pool';

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
