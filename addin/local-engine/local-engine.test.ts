import { LIMITS } from '../../shared/contract/limits';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../shared';
import { answersHere } from '../../shared/service/answer';
import { textOf } from '../../shared/service/reply';
import type { ServiceFailure } from '../scoring-client/failure';
import { serviceBy } from '../scoring-client/scoring-client';
import { ownCases } from '../../tests/lib/cases';
import { score } from '../../tests/lib/built-in';
import { LocalEngine, type EngineWorker } from './local-engine';
import type { Outcome, Task } from './messages';

/** A worker that does its work when it is told to. */
class PaperWorker implements EngineWorker {
  onmessage: EngineWorker['onmessage'] = null;
  onerror: EngineWorker['onerror'] = null;
  readonly tasks: Task[] = [];
  ended = false;

  postMessage(task: Task): void {
    this.tasks.push(task);
  }

  terminate(): void {
    this.ended = true;
  }

  tell(outcome: Outcome): void {
    this.onmessage?.call(this as unknown as Worker, { data: outcome } as MessageEvent);
  }

  break(): void {
    this.onerror?.call(this as unknown as Worker, {} as ErrorEvent);
  }
}

const answer = answersHere(builtIn);
const outcomeOf = ({ path, body, language }: Task): Outcome => {
  const reply = answer({ path, body: body === null ? null : new TextEncoder().encode(body), language });
  return { status: reply.status, text: textOf(reply) };
};

/** Does its work at once. */
class ReadyWorker extends PaperWorker {
  override postMessage(task: Task): void {
    super.postMessage(task);
    queueMicrotask(() => this.tell(outcomeOf(task)));
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const asked = (id: string, signal?: AbortSignal) => ({ path: `/api/v1/rulebooks/${id}`, language: 'zh' as const, ...(signal ? { signal } : {}) });
const failureOf = (answered: Promise<unknown>): Promise<ServiceFailure> => answered.then(() => Promise.reject(new Error('there was an answer')), (failure: ServiceFailure) => failure);

function engineOf(Kind: new () => PaperWorker): { engine: LocalEngine; workers: PaperWorker[] } {
  const workers: PaperWorker[] = [];
  const engine = new LocalEngine(() => {
    const worker = new Kind();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

describe('the scoring service on this machine', () => {
  const { engine } = engineOf(ReadyWorker);
  const service = serviceBy({ address: '', local: true, call: engine.call, registry: builtIn, privacy: () => false });

  it('answers each case of a rulebook as the engine does', async () => {
    for (const { request, name } of ownCases().get('village-cadre') ?? []) {
      expect(await service.score(request, { language: 'zh' }), name).toEqual(JSON.parse(JSON.stringify(score(request, { language: 'zh' }))));
    }
  });

  it('refuses what the service refuses, in its words', async () => {
    const [first] = ownCases().get('village-cadre') ?? [];
    const failure = await failureOf(service.score({ ...first!.request, parameters: { r: 2 } }, { language: 'zh' }));
    expect([failure.kind, failure.refused]).toEqual(['refused', true]);
    expect(failure.tell('zh')).toContain('计分服务没有接受这次请求：');
    expect(failure.tell('zh')).toContain('应为 0.3 到 0.5 的数');
    expect((await failureOf(service.rulebook('nothing', { language: 'zh' }))).tell('zh')).toContain('没有办法“nothing”');
  });

  it('is asked for no more rows than the service takes', async () => {
    const failure = await failureOf(service.score({ rulebook: 'village-cadre', year: 2019, units: [], facts: Array.from({ length: LIMITS.facts + 1 }, () => ({})) } as never, { language: 'zh' }));
    expect(failure.kind).toBe('too-many-rows');
  });
});

describe('the engine in a worker', () => {
  it('does one call after another in one worker', async () => {
    const { engine, workers } = engineOf(PaperWorker);
    const answers = [engine.call(asked('a')), engine.call(asked('b'))];
    await turn();
    expect(workers.map(({ tasks }) => tasks.map(({ path }) => path))).toEqual([['/api/v1/rulebooks/a']]);
    workers[0]!.tell({ status: 200, text: '1' });
    await turn();
    workers[0]!.tell({ status: 200, text: '2' });
    expect(await Promise.all(answers)).toEqual([1, 2]);
    expect(workers).toHaveLength(1);
  });

  it('gives a call up that nobody waits for, and does the next in a fresh worker', async () => {
    const { engine, workers } = engineOf(PaperWorker);
    const control = new AbortController();
    const first = failureOf(engine.call(asked('a', control.signal)));
    const second = engine.call(asked('b'));
    await turn();
    control.abort();
    expect((await first).kind).toBe('cancelled');
    await turn();
    expect(workers.map(({ ended, tasks }) => [ended, tasks.length])).toEqual([[true, 1], [false, 1]]);
    workers[1]!.tell({ status: 200, text: '2' });
    expect(await second).toBe(2);
  });

  it('asks nothing of a worker for a call that was given up before its turn', async () => {
    const { engine, workers } = engineOf(PaperWorker);
    expect((await failureOf(engine.call(asked('a', AbortSignal.abort())))).kind).toBe('cancelled');
    expect(workers).toEqual([]);
  });

  it('says so where the worker breaks, and goes on with a fresh one, which the call that failed cannot stop', async () => {
    const { engine, workers } = engineOf(PaperWorker);
    const control = new AbortController();
    const failure = failureOf(engine.call(asked('a', control.signal)));
    await turn();
    workers[0]!.break();
    expect((await failure).tell('zh')).toContain('本机计算出错');
    expect(workers[0]!.ended).toBe(true);
    const next = engine.call(asked('b'));
    await turn();
    control.abort();
    workers[1]!.tell({ status: 200, text: '2' });
    expect(await next).toBe(2);
  });

  it('says so where no worker may be started', async () => {
    const engine = new LocalEngine(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect((await failureOf(engine.call(asked('a')))).kind).toBe('local-failed');
  });
});
