import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerBrokenRequests } from './local-refusals';

/** The server's own patience, in little. */
const patience = { headersTimeout: 60, requestTimeout: 120, connectionsCheckingInterval: 20 };

let server: Server;

beforeAll(async () => {
  // An answer of which one half comes, and the other never.
  server = createServer(patience, (_request, response) => void response.writeHead(200).write('half of an answer'));
  answerBrokenRequests(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
});

afterAll(() => new Promise((closed) => server.close(closed)));

/** All that comes back until the server closes the connection; `more`: sent once something has come. */
function said(bytes: string, more = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      if (bytes !== '') socket.write(bytes);
    });
    let all = '';
    socket.on('data', (chunk) => (all += String(chunk)));
    if (more !== '') socket.once('data', () => socket.write(more));
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
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('application/problem+json');
  });

  it('gets it in the form of HTTP: a header a line, with the length of what follows', async () => {
    const [head = '', body = ''] = (await said('HALLO\r\n\r\n')).split('\r\n\r\n');
    const [, ...lines] = head.split('\r\n');
    const headers = new Map(lines.map((line) => line.split(': ', 2) as [string, string]));
    for (const name of headers.keys()) expect(name).toMatch(/^[a-z-]+$/);
    expect(headers.get('connection')).toBe('close');
    expect(Number(headers.get('content-length'))).toBe(Buffer.byteLength(body));
    expect(JSON.parse(body)).toMatchObject({ status: 400 });
  });

  it('gets nothing more where an answer is under way already: its bytes would be read as part of that', async () => {
    const answer = await said('GET /half HTTP/1.1\r\nHost: localhost\r\n\r\n', 'HALLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 200 /);
    expect(answer).toContain('half of an answer');
    expect(answer).not.toContain('400');
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
