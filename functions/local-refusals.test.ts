import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerBrokenRequests } from './local-refusals';

/** The server's own patience, in little. */
const patience = { headersTimeout: 60, requestTimeout: 120, connectionsCheckingInterval: 20 };

let server: Server;

beforeAll(async () => {
  server = createServer(patience);
  answerBrokenRequests(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterAll(() => new Promise((closed) => server.close(closed)));

/** All that comes back until the server closes the connection. */
function said(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      if (bytes !== '') socket.write(bytes);
    });
    let all = '';
    socket.on('data', (chunk) => (all += String(chunk)));
    socket.on('close', () => resolve(all));
    socket.on('error', reject);
  });
}

describe('a connection without a request that can be read', () => {
  it('is closed without a word where nothing was asked, since a browser may have opened it beforehand', async () => {
    expect(await said('')).toBe('');
  });

  it('gets a problem like all others where what came is not HTTP', async () => {
    const answer = await said('HALLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
  });

  it('gets one as well where a request stays unfinished', async () => {
    const answer = await said('GET / HTTP/1.1\r\nHost: ');
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('application/problem+json');
  });

  it.each([['nothing', ''], ['no HTTP', 'HALLO\r\n\r\n'], ['half a request', 'GET / HTTP/1.1\r\nHost: ']])('is gone after %s, though the other side never closes its half', async (_what, bytes) => {
    const socket = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
    socket.on('error', () => {});
    if (bytes !== '') socket.write(bytes);
    await new Promise((over) => socket.resume().once('end', over).once('close', over));
    const open = (): Promise<number> => new Promise((done) => server.getConnections((_error, count) => done(count)));
    await vi.waitFor(async () => expect(await open()).toBe(0), 5_000);
    socket.destroy();
  });
});
