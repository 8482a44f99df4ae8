import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
    expect(await said('GET / HTTP/1.1\r\nHost: ')).toContain('application/problem+json');
  });
});
