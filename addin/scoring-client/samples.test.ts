import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Retrier } from './network/retry';
import { sampleList } from './samples';

const listed = [{ file: 'a.xlsx', title_zh: '甲', title_en: 'A', rulebook: 'a' }];
type Answer = () => Response;
const json: Answer = () => Response.json(listed);

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that answers in these ways one after the other, the last for good; null is no answer at all. */
function serverOf(...answers: (Answer | null)[]) {
  const asked = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('the list of the samples', () => {
  it.each<[string, Answer | null]>([
    ['there is no network', null],
    ['the server fails', () => new Response('', { status: 503 })],
    ['a page came in its place', () => new Response('<html>sign in</html>', { headers: { 'content-type': 'text/html' } })],
    ['it broke off half-way', () => new Response('[{"file":"a.xl')],
    ['it is empty', () => new Response('')],
    ['it is no list', () => Response.json({ file: 'a.xlsx' })],
    ['its lines are no samples', () => Response.json([null, { file: 1 }])],
  ])('is read again by itself where %s', async (_, fault) => {
    const asked = serverOf(fault, fault, json);
    const list = sampleList(new Retrier({ random: () => 1 }));
    const heard = vi.fn();
    list.subscribe(heard);
    await list.tried;
    expect(list.state()).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([list.state(), asked.mock.calls.length, heard.mock.calls.length]).toEqual([listed, 3, 1]);
  });

  it('is known as soon as it was tried, where the server has it', async () => {
    serverOf(json);
    const list = sampleList(new Retrier());
    await list.tried;
    expect(list.state()).toEqual(listed);
  });

  it('is read at once when the network is back, whatever the pause', async () => {
    let back = (): void => undefined;
    const asked = serverOf(null, null, null, null, json);
    const list = sampleList(new Retrier({ random: () => 1, signs: (wake) => (back = () => wake(true)) }));
    await vi.advanceTimersByTimeAsync(4_000);
    expect([asked.mock.calls.length, list.state()]).toEqual([4, null]);
    back();
    await vi.advanceTimersByTimeAsync(0);
    expect(list.state()).toEqual(listed);
  });

  it('is empty where the site was put up without samples, and is not asked for again', async () => {
    const asked = serverOf(() => new Response('', { status: 404 }));
    const list = sampleList(new Retrier());
    await vi.advanceTimersByTimeAsync(120_000);
    expect([list.state(), asked.mock.calls.length]).toEqual([[], 1]);
  });

  it('has at most one try under way', async () => {
    let running = 0;
    let most = 0;
    vi.stubGlobal('fetch', async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      running--;
      return new Response('', { status: 500 });
    });
    sampleList(new Retrier());
    await vi.advanceTimersByTimeAsync(120_000);
    expect(most).toBe(1);
  });
});
