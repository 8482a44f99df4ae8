import { describe, expect, it } from 'vitest';
import { asking } from '../testing/asked';
import { isLoopback, identifyOpen } from './open';

const gate = identifyOpen(['https://kaohe.example']);

describe('a service without sign-in', () => {
  it.each(['http://localhost:7071/', 'http://127.0.0.1/', 'http://[::1]:7071/'])('answers on its own machine (%s)', async (url) => {
    await expect(gate(asking(url))).resolves.toBeNull();
  });

  it.each(['http://192.168.1.20:7071/', 'https://kaohe.example/', 'http://localhost.evil.example/', 'http://127.0.0.1.nip.example/'])(
    'refuses what was addressed to %s: over the network, or a name that was made to point here',
    async (url) => {
      await expect(gate(asking(url))).rejects.toMatchObject({ kind: 'not-allowed', text: 'openHere' });
    },
  );

  it('refuses what a proxy passed on from elsewhere', async () => {
    await expect(gate(asking('/', { headers: { 'x-forwarded-for': '203.0.113.7' } }))).rejects.toMatchObject({ text: 'openHere' });
  });

  it.each([
    ['http://localhost:3000', true],
    ['https://kaohe.example', true],
    ['https://evil.example', false],
    ['null', false],
  ])('a page of %s may call: %s', async (origin, may) => {
    const asked = gate(asking('/', { headers: { origin } }));
    await (may ? expect(asked).resolves.toBeNull() : expect(asked).rejects.toMatchObject({ text: 'openOrigin' }));
  });
});

describe('an address of this machine', () => {
  it.each(['localhost', '127.0.0.1', '::1', '0.0.0.0', 'example.org', ''])('%s', (host) => {
    expect(isLoopback(host)).toBe(['localhost', '127.0.0.1', '::1'].includes(host));
  });
});
