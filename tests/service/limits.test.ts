import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { generalCohort, generalRulebook } from '../../scripts/bench/general';
import { LIMITS } from '../../shared/contract/limits';
import { county } from '../lib/county';
import { heldSince, probedServer, tellsThreadTime } from './probed-server';
import { RunningServer } from './running-server';

let server: RunningServer;
afterEach(async () => void (await server.stop()));

/** Milliseconds of the processor's time that the event loop may be held: a small request waits no longer than that on an idle machine. */
const MOST = 100;
/** Collecting what is no longer needed falls into one attempt or another; a service that is held up is so every time. */
const ATTEMPTS = 4;

/** How many small requests are answered one after the other until `over` settles. */
async function answeredUntil(over: Promise<unknown>): Promise<number> {
  const asked = { done: false, count: 0 };
  void over.finally(() => (asked.done = true));
  for (; !asked.done; asked.count++) {
    await (await server.ask('health')).arrayBuffer();
    await wait(5);
  }
  return asked.count;
}

/** By rules in the general words: of 8,000 units some seconds, in less than 32 MB; of 30,000 some hundred megabytes. */
const muchWork = (units: number): string => JSON.stringify({ rulebook: generalRulebook, year: 2019, ...generalCohort(units) });

describe('a long cohort', () => {
  it.skipIf(!tellsThreadTime)(`does not hold up others: meanwhile small requests are answered, and wait ${MOST} ms at most`, async () => {
    server = await probedServer();
    const large = JSON.stringify(county(1000, 40));
    await (await server.ask('health')).arrayBuffer();
    const held: number[] = [];
    do {
      await heldSince(server);
      const scored = Promise.all([1, 2, 3].map(async () => (await server.post('score', large)).status));
      expect(await answeredUntil(scored)).toBeGreaterThan(5);
      expect(await scored).toEqual([200, 200, 200]);
      held.push(await heldSince(server));
    } while (Math.min(...held) >= MOST && held.length < ATTEMPTS);
    expect(Math.min(...held), `held for ${held.join(', ')} ms`).toBeLessThan(MOST);
  }, 60_000);

  it('is answered the same as a short one would be, row by row', async () => {
    server = await RunningServer.start();
    const request = county(60, 40);
    const whole = (await (await server.post('score', JSON.stringify(request))).json()) as { units: { unit: string; total: number | null }[] };
    const few = county(3, 40);
    const part = (await (await server.post('score', JSON.stringify(few))).json()) as typeof whole;
    expect(JSON.stringify(few).length).toBeLessThan(32 * 1024);
    expect(JSON.stringify(request).length).toBeGreaterThan(32 * 1024);
    expect(whole.units.slice(0, 3).map(({ total }) => total)).toEqual(part.units.map(({ total }) => total));
  });

  it('is stopped when its time is over, and the service goes on', async () => {
    server = await RunningServer.start({ TIME_BUDGET_SECONDS: '1' });
    const answer = await server.post('score', muchWork(8_000));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: 'urn:kaohe:problem:too-large', detail: '1秒内没有算完，已停止；请减少单位或台账行数后再试' });
    // A thread of its own that starts anew: on a busy machine even that may take a second.
    const next = async (): Promise<number> => (await server.post('score', JSON.stringify(county(10, 40)))).status;
    await expect.poll(next, { timeout: 30_000, interval: 100 }).toBe(200);
  }, 60_000);

  it('is stopped when its memory is used up, and the service goes on', async () => {
    server = await RunningServer.start({ COHORT_MEMORY_MB: '64' });
    const answer = await server.post('score', muchWork(30_000));
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ type: 'urn:kaohe:problem:too-large' });
    expect((await server.post('score', JSON.stringify(county(60, 40)))).status).toBe(200);
  }, 60_000);

  it('waits its turn; where too many wait, the next is told when to come again', async () => {
    server = await RunningServer.start();
    const large = JSON.stringify(county(500, 40));
    const answers = await Promise.all(Array.from({ length: 16 }, () => server.post('score', large)));
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(9);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.headers.get('retry-after')).toBe('3');
    expect(await refused?.json()).toMatchObject({ type: 'urn:kaohe:problem:too-many-requests', retryAfter: 3 });
  }, 60_000);
});

describe('too much', () => {
  it('is refused as too large: bytes, units, rows', async () => {
    server = await RunningServer.start();
    const bytes = await server.post('score', 'x'.repeat(LIMITS.bodyBytes + 1024 * 1024)).catch(() => null);
    // The connection may break while the rest is still being sent; an answer that arrives says why.
    expect([413, undefined]).toContain(bytes?.status);
    const units = await server.post('score', JSON.stringify({ ...county(1, 1), units: Array.from({ length: LIMITS.units + 1 }, (_, id) => ({ id: `${id}`, type: 'village' })) }));
    expect({ status: units.status, body: await units.json() }).toMatchObject({ status: 413, body: { detail: 'units有40001条，最多40000条' } });
    const facts = await server.post('score', JSON.stringify({ ...county(1, 1), facts: Array.from({ length: LIMITS.facts + 1 }, () => ({})) }));
    expect(facts.status).toBe(413);
  }, 60_000);

  it.each<[string, () => string, string]>([
    ['lists and objects within one another by the million', () => `{"rulebook":"x","year":2019,"units":[],"facts":[],"parameters":{"a":[${'{"a":1},'.repeat(3_000_000)}{}]}}`, '请求里的列表和对象超过2500000个'],
    ['an object of millions of keys', () => `{"rulebook":"x","year":2019,"units":[],"facts":[],"parameters":{${Array.from({ length: 300_000 }, (_, at) => `"${at}":1`).join()}}}`, '一个对象的键超过200000个'],
    ['values by the ten million', () => `{"facts":[1${',1'.repeat(17_000_000)}]}`, '请求里的值超过16000000个'],
    ['more units times items than there is room for', () => JSON.stringify({ rulebook: { ...generalRulebook, items: Array.from({ length: 600 }, () => ({})) }, year: 2019, units: Array.from({ length: 34_000 }, (_, id) => ({ id: `${id}`, type: 'office' })), facts: [] }), '单位数乘以指标数是20400000，最多20000000；请按类别或年度分开计分'],
  ])('is refused before it takes the memory of the process: %s', async (_what, body, detail) => {
    server = await RunningServer.start();
    const answer = await server.post('score', body());
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 413, body: { detail } });
    expect(server.memory, 'megabytes').toBeLessThan(700);
    expect((await server.post('score', JSON.stringify(county(60, 40)))).status).toBe(200);
  }, 60_000);

  it('of one caller is slowed down', async () => {
    const key = 'one key for all';
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))).toString('hex');
    server = await RunningServer.start({ AUTH_MODE: 'key', SERVICE_KEYS: digest, REQUESTS_PER_MINUTE: '5' });
    const statuses: number[] = [];
    for (let at = 0; at < 7; at++) {
      const answer = await server.post('sample', '{"items":["甲"],"share":1,"seed":1}', { 'x-functions-key': key });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });
});
