import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { RunningServer } from './running-server';

let server: RunningServer;
afterEach(async () => void (await server.stop()));

describe('starting the service', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['open to the network', { API_HOST: '0.0.0.0' }, /AUTH_MODE=open.*0\.0\.0\.0/],
    ['open in production', { NODE_ENV: 'production' }, /AUTH_MODE/],
    ['with keys but none given', { AUTH_MODE: 'key' }, /SERVICE_KEYS/],
    ['with sign-in but no tenant', { AUTH_MODE: 'entra', ENTRA_AUDIENCE: 'a' }, /ENTRA_TENANT_ID/],
  ])('is refused %s, in a plain sentence', async (_what, env, sentence) => {
    server = await RunningServer.start(env);
    expect(server.exitCode).toBe(1);
    expect(server.output).toMatch(sentence);
    expect(server.output).not.toContain('    at ');
  });

  it('answers at its own machine alone unless told otherwise', async () => {
    server = await RunningServer.start();
    expect((await server.ask('health')).status).toBe(200);
    const addressed = await server.ask('score', { method: 'POST', body: '{}', headers: { 'x-forwarded-for': '203.0.113.9' } });
    expect(addressed.status).toBe(403);
  });

  it('serves a network once it asks for keys', async () => {
    server = await RunningServer.start({ API_HOST: '0.0.0.0', NODE_ENV: 'production', AUTH_MODE: 'key', SERVICE_KEYS: 'ab'.repeat(32) });
    expect((await server.ask('health')).status).toBe(200);
    expect((await server.post('score', '{}')).status).toBe(401);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends at once on %s', async (signal) => {
    server = await RunningServer.start();
    await (await server.ask('health')).arrayBuffer();
    expect(await server.stop(signal)).toBe(0);
  });

  it('says so where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => other.once('listening', ready));
    const { port } = other.address() as { port: number };
    server = await RunningServer.start({ API_PORT: String(port) });
    other.close();
    expect(server.exitCode).toBe(1);
    expect(server.output).toContain('EADDRINUSE');
  });
});
