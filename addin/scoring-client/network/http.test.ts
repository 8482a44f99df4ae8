import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ServiceFailure } from '../failure';
import { call, type HttpOptions } from './http';
import { entraSession, keySession, openSession, type TokenClient } from '../sign-in/session';

const options: HttpOptions = {
  service: 'http://localhost:9',
  session: openSession(),
  timeoutSeconds: 60,
  compress: false,
};
const answers: (() => Promise<Response>)[] = [];
const sent: { url: string; init: RequestInit; at: number }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  answers.length = sent.length = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, init, at: Date.now() });
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return next ? next() : Promise.reject(new TypeError('fetch failed'));
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a call of the service', () => {
  it('gives the answer, in the language asked for', async () => {
    answers.push(json(200, { ok: 1 }));
    expect(await settled(call(options, { path: '/x', body: { a: 1 }, language: 'zh' }))).toEqual({ ok: 1 });
    expect(sent[0]).toMatchObject({ url: 'http://localhost:9/x', init: { method: 'POST', body: '{"a":1}' } });
    expect(sent[0]?.init.headers).toMatchObject({ 'accept-language': 'zh-CN' });
  });

  it('is tried once: what failed is told, with the time that the service asks for in header or body', async () => {
    const told = async (answer: () => Promise<Response>): Promise<unknown> => {
      answers.length = sent.length = 0;
      answers.push(answer);
      const failure = (await settled(call(options, { path: '/x', language: 'zh' }))) as ServiceFailure;
      return [failure.kind, failure.retryAfter, sent.length];
    };
    expect(await told(json(429, {}, { 'retry-after': '7' }))).toEqual(['busy', 7000, 1]);
    expect(await told(json(429, { retryAfter: 8 }))).toEqual(['busy', 8000, 1]);
    expect(await told(json(503, {}))).toEqual(['busy', null, 1]);
    expect(await told(json(500, {}))).toEqual(['failed', null, 1]);
  });

  it.each([
    ['nothing answers', undefined, '连不上计分服务（http://localhost:9）'],
    ['it is busy', json(429, {}), '正忙'],
    ['the request is refused', json(400, { title: 'x', errors: [{ pointer: '/a', detail: '甲' }, { pointer: '/b', detail: '乙' }] }), '甲；乙'],
    ['the body is too large', json(413, {}), '不能拆开送'],
    ['a key is asked for', json(401, {}), '没有配置登录方式'],
    ['access is denied', json(403, {}), '没有使用计分服务的权限'],
    ['something else answers', json(404, {}), '看不懂'],
    ['a page of the network answers', async () => new Response('<html>'), '先登录上网认证'],
    ['the answer is cut off', async () => new Response('{"units":['), '没有收全'],
    ['the answer is empty', async () => new Response(''), '是空的'],
    ['the answer is no JSON', async () => new Response('ok'), '看不懂'],
  ])('says what to do when %s', async (_, answer, words) => {
    if (answer) answers.push(answer);
    const failure = await settled(call(options, { path: '/x', language: 'zh' }));
    expect((failure as ServiceFailure).tell('zh')).toContain(words);
  });

  it('gives up after its time, although the service never answers', async () => {
    answers.push(() => new Promise(() => undefined));
    vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => untilAborted(signal ?? null));
    const failure = await settled(call(options, { path: '/x', language: 'zh' }));
    expect((failure as ServiceFailure).tell('zh')).toContain('60 秒没有答复');
  });

  it('stops at once when it is cancelled, also while it waits for the next try', async () => {
    answers.push(json(503, {}));
    const control = new AbortController();
    const result = settled(call(options, { path: '/x', language: 'zh', signal: control.signal }));
    control.abort();
    expect(await result).toMatchObject({ kind: 'cancelled' });
    expect(sent.length).toBeLessThanOrEqual(1);
  });

  it('compresses a large body where the service can unpack it', async () => {
    vi.useRealTimers();
    answers.push(json(200, {}));
    const body = { text: '台账'.repeat(20_000) };
    await call({ ...options, compress: true }, { path: '/x', body, language: 'zh' });
    const { body: data, headers } = sent[0]?.init ?? {};
    expect(headers).toMatchObject({ 'content-encoding': 'gzip' });
    const stream = new Blob([data as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(stream).json()).toEqual(body);
  });
});

describe('the credentials of a call', () => {
  it('are the key that was entered, and without one the user is asked for it', async () => {
    let key: string | null = null;
    const session = keySession('x-functions-key', { get: () => key, set: (next) => (key = next) });
    expect(await settled(call({ ...options, session }, { path: '/x', language: 'zh' }))).toMatchObject({ kind: 'key-needed' });
    expect(sent).toHaveLength(0);
    session.setKey(' k1 ');
    answers.push(json(200, {}));
    await settled(call({ ...options, session }, { path: '/x', language: 'zh' }));
    expect(sent[0]?.init.headers).toMatchObject({ 'x-functions-key': 'k1' });
  });

  it('are a token got in silence, and a fresh one once the service has refused it', async () => {
    const client = tokens();
    const session = entraSession('api://x/Score.Run', async () => client);
    answers.push(json(401, {}), json(200, { ok: 1 }));
    expect(await settled(call({ ...options, session }, { path: '/x', language: 'zh' }))).toEqual({ ok: 1 });
    expect(sent.map(({ init }) => (init.headers as Record<string, string>).authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(client.asked).toEqual([false, true]);
    expect(session.account()).toBe('user');
  });

  it('open no window of themselves: a cell is told to sign in, and a click in the pane does it', async () => {
    const client = tokens(true);
    const session = entraSession('api://x/Score.Run', async () => client);
    expect(await settled(call({ ...options, session }, { path: '/x', language: 'zh' }))).toMatchObject({ kind: 'sign-in' });
    expect(client.popups).toBe(0);
    await session.signIn();
    expect(client.popups).toBe(1);
  });
});

function json(status: number, body: unknown, headers: Record<string, string> = {}): () => Promise<Response> {
  return async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

async function settled(promise: Promise<unknown>): Promise<unknown> {
  const result = promise.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(vi.isFakeTimers() ? 120_000 : 0).catch(() => undefined);
  return result;
}

function untilAborted(signal: AbortSignal | null): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));
}

function tokens(interaction = false): TokenClient & { asked: boolean[]; popups: number } {
  let count = 0;
  const answer = (): { accessToken: string; account: { username: string } } => ({ accessToken: `t${++count}`, account: { username: 'user' } });
  return {
    asked: [],
    popups: 0,
    getActiveAccount: () => null,
    getAllAccounts: () => [],
    setActiveAccount: () => undefined,
    async acquireTokenSilent({ forceRefresh }) {
      this.asked.push(forceRefresh ?? false);
      if (interaction) throw new Error('interaction_required');
      return answer();
    },
    async acquireTokenPopup() {
      this.popups++;
      return answer();
    },
  };
}
