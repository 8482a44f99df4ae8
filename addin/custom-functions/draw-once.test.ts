import { describe, expect, it } from 'vitest';
import { Retrier } from '../scoring-client/network/retry';
import { ServiceFailure } from '../scoring-client/failure';
import { drawSample } from './sample';

describe('a draw that somebody wants once', () => {
  it('is given up with its cause, after one try, where the service asks to be left alone', async () => {
    let tries = 0;
    const service = { sample: () => (tries++, Promise.reject(new ServiceFailure('busy', {}, 20_000))) };
    expect(await drawSample([['甲'], ['乙']], 0.5, 7, { service, retrier: new Retrier(), language: 'zh' })).toMatchObject({ error: '#N/A', text: expect.stringContaining('正忙') });
    expect(tries).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(tries).toBe(1);
  });

  it('gets past a hiccup by itself', async () => {
    let tries = 0;
    const service = { sample: () => (tries++ === 0 ? Promise.reject(new ServiceFailure('cut', {})) : Promise.resolve({ drawn: ['乙'], size: 1, seed: '7', method: '' })) };
    expect(await drawSample([['甲'], ['乙']], 0.5, 7, { service: service as never, retrier: new Retrier({ random: () => 0 }), language: 'zh' })).toEqual([['乙']]);
    expect(tries).toBe(2);
  });
});
