import { describe, expect, it } from 'vitest';
import { asking } from '../testing/asked';
import { rateLimited } from './rate-limit';

const caller = (name: string) => asking('/', { headers: { from: name } });

function gateAt(perMinute: number) {
  const clock = { time: 0 };
  const gate = rateLimited((asked) => Promise.resolve(asked.headers.get('from')), perMinute, () => clock.time);
  return { clock, gate };
}

describe('the pace of one caller', () => {
  it('is held to so many requests a minute, and says when to come again', async () => {
    const { clock, gate } = gateAt(3);
    for (let at = 0; at < 3; at++) await gate(caller('a'));
    await expect(gate(caller('a'))).rejects.toMatchObject({ kind: 'too-many-requests', more: { headers: { 'retry-after': '20' } } });
    await expect(gate(caller('b'))).resolves.toBeUndefined();
    clock.time += 20_000;
    await expect(gate(caller('a'))).resolves.toBeUndefined();
    await expect(gate(caller('a'))).rejects.toMatchObject({ kind: 'too-many-requests' });
  });

  it('does not count a refused request against the caller', async () => {
    const { clock, gate } = gateAt(60);
    for (let at = 0; at < 60; at++) await gate(caller('a'));
    for (let at = 0; at < 100; at++) await gate(caller('a')).catch(() => undefined);
    clock.time += 1000;
    await expect(gate(caller('a'))).resolves.toBeUndefined();
  });

  it('says the whole seconds after which the next request passes, and not one before', async () => {
    const { clock, gate } = gateAt(7);
    for (let at = 0; at < 7; at++) await gate(caller('a'));
    clock.time += 500;
    const refused = (await gate(caller('a')).catch((error: unknown) => error)) as { slots: { seconds: number } };
    expect(refused.slots.seconds).toBe(9);
    clock.time += 8_071;
    await expect(gate(caller('a'))).rejects.toMatchObject({ slots: { seconds: 1 } });
    clock.time += 1_000;
    await expect(gate(caller('a'))).resolves.toBeUndefined();
  });

  it('never saves up more than one minute holds', async () => {
    const { clock, gate } = gateAt(2);
    await gate(caller('a'));
    clock.time += 3_600_000;
    await gate(caller('a'));
    await gate(caller('a'));
    await expect(gate(caller('a'))).rejects.toMatchObject({ kind: 'too-many-requests' });
  });

  it('is not counted at 0, nor where callers are not told apart', async () => {
    const free = gateAt(0).gate;
    const nobody = rateLimited(() => Promise.resolve(null), 1);
    for (let at = 0; at < 50; at++) {
      await free(caller('a'));
      await nobody(caller('a'));
    }
  });

  it('remembers no more than so many callers', async () => {
    const { gate } = gateAt(1);
    await gate(caller('first'));
    for (let at = 0; at < 10_000; at++) await gate(caller(`c${at}`));
    await expect(gate(caller('first'))).resolves.toBeUndefined();
    const other = gateAt(1).gate;
    for (let at = 0; at < 10_000; at++) await other(caller(`c${at}`));
    await expect(other(caller('c0'))).rejects.toMatchObject({ kind: 'too-many-requests' });
    await expect(gate(caller('c9999'))).rejects.toMatchObject({ kind: 'too-many-requests' });
  });
});
