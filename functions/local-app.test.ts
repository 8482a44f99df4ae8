import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Health, RulebookDetail, RulebookList } from '../shared/rules/published';
import { CheckAnswer, ScoreAnswer } from '../shared';
import { PIECE } from './http/pieces';
import { localApp } from './local-app';
import { partsOf } from './assemble';
import { readSettings, type Environment } from './settings';
import { listeningLog } from './testing/asked';

function service(env: Environment = {}) {
  const read = readSettings(env);
  if ('faults' in read) throw new Error('the settings do not hold');
  const log = listeningLog();
  const app = localApp(partsOf(read.settings), read.settings, log);
  const ask = (path: string, init: RequestInit = {}) => app.request(`http://localhost:7071/api/v1/${path}`, init);
  return { ask, log, post: (path: string, body: BodyInit, headers: HeadersInit = {}) => ask(path, { method: 'POST', body, headers }) };
}
const { ask, post } = service();
const village = { rulebook: 'beijinggang-2019-village', year: 2019, units: [{ id: '青石村', type: 'village' }], facts: [] };

describe('the scoring function', () => {
  it('tells version, build and rules', async () => {
    const health = Health.parse(await (await ask('health')).json());
    expect(health.rulebooks.map(({ id }) => id)).toContain('beijinggang-2019-village');
  });

  it('lists the rulebooks, and shows each of them whole', async () => {
    const { rulebooks } = RulebookList.parse(await (await ask('rulebooks')).json());
    for (const { id, hash } of rulebooks) {
      const detail = RulebookDetail.parse(await (await ask(`rulebooks/${id}`)).json());
      expect(detail).toMatchObject({ id, hash });
    }
  });

  it('scores', async () => {
    const answer = await post('score', JSON.stringify(village));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(ScoreAnswer.parse(await answer.json()).units).toMatchObject([{ unit: '青石村', status: 'provisional' }]);
  });

  it('draws', async () => {
    const answer = await post('sample', JSON.stringify({ items: ['甲', '乙', '丙'], share: 0.5, seed: 7 }), { 'accept-language': 'en' });
    expect(await answer.json()).toMatchObject({ size: 2, seed: 7, method: expect.stringContaining('draw 2 (3 x 0.5') });
  });

  it('finds nothing wrong with a sound rulebook, and tells the hash that its scores carry', async () => {
    const { rulebooks } = RulebookList.parse(await (await ask('rulebooks')).json());
    const { hash, ...rulebook } = RulebookDetail.parse(await (await ask('rulebooks/village-cadre')).json());
    const answer = await post('rulebooks/check', JSON.stringify({ rulebook }));
    expect(answer.status).toBe(200);
    expect(CheckAnswer.parse(await answer.json())).toMatchObject({ ok: true, errors: [], hash });
    expect(rulebooks.map((each) => each.hash)).toContain(hash);
  });

  it('tells what is wrong with a rulebook in the language of the request, and no hash of what cannot be read', async () => {
    const check = async (language: string) => CheckAnswer.parse(await (await post('rulebooks/check', '{"rulebook":{"format":"x"}}', { 'accept-language': language })).json());
    const [zh, en] = [await check('zh-CN'), await check('en')];
    expect(zh).toMatchObject({ ok: false, hash: null, warnings: [] });
    expect(zh.errors.map(({ pointer }) => pointer)).toEqual(en.errors.map(({ pointer }) => pointer));
    expect(zh.errors[0]).toMatchObject({ pointer: '/format', detail: expect.stringContaining('应为') });
    expect(en.errors[0]).toMatchObject({ pointer: '/format', detail: expect.stringContaining('should be') });
  });

  it('reads a compressed request, and compresses a long answer for those who read that', async () => {
    const answer = await post('score', gzipSync(JSON.stringify(village)), { 'content-encoding': 'gzip', 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const text = gunzipSync(new Uint8Array(await answer.arrayBuffer())).toString();
    expect(JSON.parse(text)).toEqual(await (await post('score', JSON.stringify(village))).json());
    const plain = await post('score', JSON.stringify(village), { 'accept-encoding': 'gzip;q=0, br' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('sends an answer longer than one piece whole, with its length and for the page that may read it', async () => {
    const items = Array.from({ length: 60_000 }, (_none, at) => `第${at}户`);
    const answer = await post('sample', JSON.stringify({ items, share: 1, seed: 1 }), { origin: 'http://localhost:3000' });
    const bytes = await answer.arrayBuffer();
    expect(bytes.byteLength).toBeGreaterThan(2 * PIECE);
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    const { drawn } = JSON.parse(new TextDecoder().decode(bytes)) as { drawn: string[] };
    expect(new Set(drawn)).toEqual(new Set(items));
  });

  it.each([
    ['not JSON', 'score', '{', [''], '请求'],
    ['a rulebook that is none', 'score', JSON.stringify({ ...village, rulebook: 'constructor' }), ['/rulebook'], '没有办法'],
    ['a unit listed twice', 'score', JSON.stringify({ ...village, units: [...village.units, ...village.units] }), ['/units/1/id'], '列了两次'],
    ['a draw of more than all', 'sample', '{"items":["甲"],"share":1.5,"seed":1}', ['/share'], '抽样比例'],
    ['a check of nothing', 'rulebooks/check', '{}', ['/rulebook'], '缺少'],
    ['a check of what is only named', 'rulebooks/check', '{"rulebook":"village-cadre"}', ['/rulebook'], '应为对象'],
    ['a check with more than a rulebook', 'rulebooks/check', '{"rulebook":{},"year":2019}', ['/year'], '不认识的键'],
    ['a draw without a seed', 'sample', '{"items":["甲"],"share":1,"seed":""}', ['/seed'], '空文字'],
  ])('refuses %s and names the place', async (_what, path, body, pointers, start) => {
    const answer = await post(path, body);
    const failure = (await answer.json()) as { status: number; errors: { pointer: string; detail: string }[] };
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(failure.errors.map(({ pointer }) => pointer)).toEqual(pointers);
    expect(failure.errors[0]?.detail).toContain(start);
  });

  it('says the same in English to those who ask for it', async () => {
    const answer = await post('score', '{}', { 'accept-language': 'en' });
    expect(answer.headers.get('content-language')).toBe('en');
    expect(await answer.json()).toMatchObject({ title: 'The request is not valid', errors: [{ detail: 'missing; should be a text or an object' }, {}, {}, {}] });
  });

  it.each([
    ['POST', 'nowhere', 404],
    ['GET', 'rulebooks/none', 404],
    ['GET', 'score', 405],
    ['POST', 'health', 405],
    ['DELETE', 'rulebooks/village-cadre', 405],
  ])('answers %s %s with %i and a problem', async (method, path, status) => {
    const answer = await ask(path, { method });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(await answer.json()).toMatchObject({ status, type: expect.stringMatching(/^urn:kaohe:problem:/) });
  });

  it('sends the security headers with every answer', async () => {
    for (const answer of [await ask('health'), await ask('nowhere'), await post('score', '{')]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });
});

describe('who may read an answer in a browser', () => {
  const allowed = async (env: Environment, origin: string): Promise<string | null> =>
    (await service(env).ask('score', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })).headers.get('access-control-allow-origin');
  const keyMode = { AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32), ADDIN_ORIGIN: 'https://kaohe.example' };

  it.each([
    [{}, 'http://localhost:3000', true],
    [{}, 'http://127.0.0.1:4000', true],
    [{}, 'https://evil.example', false],
    [keyMode, 'https://kaohe.example', true],
    [keyMode, 'http://localhost:3000', false],
    [keyMode, 'https://kaohe.example.evil.example', false],
    [keyMode, 'null', false],
  ])('with %j a page of %s: %s', async (env, origin, may) => {
    expect(await allowed(env, origin)).toBe(may ? origin : null);
  });
});

describe('a service with sign-in', () => {
  it('shows its rules to anyone, and scores for those with credentials alone', async () => {
    const closed = service({ AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32) });
    expect((await closed.ask('health')).status).toBe(200);
    expect((await closed.ask('rulebooks')).status).toBe(200);
    expect((await closed.ask('openapi.json')).status).toBe(200);
    for (const path of ['score', 'sample', 'rulebooks/check']) {
      const refused = await closed.post(path, JSON.stringify(village));
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toContain('realm="kaohe"');
    }
  });
});
