import { request as open } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/contract/limits';
import { county } from '../lib/county';
import { RunningServer } from './running-server';

let server: RunningServer;
afterEach(async () => void (await server.stop('SIGKILL')));

/** Sends a body without looking up until all of it is sent, as many programs do; then reads what has come. */
function sendBlindly(headers: string, body: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', reject);
    socket.write(`POST /api/v1/score HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n`);
    let sent = 0;
    const more = (): void => {
      while (sent < body.length) {
        const part = body.subarray(sent, (sent += 1024 * 1024));
        if (!socket.write(part)) return void socket.once('drain', more);
      }
      let all = '';
      socket.on('data', (chunk) => {
        all += String(chunk);
        if (!all.endsWith('}')) return;
        resolve(all);
        socket.destroy();
      });
      socket.on('close', () => resolve(all));
    };
    more();
  });
}

describe('a body over the limit', () => {
  const size = LIMITS.bodyBytes + 8 * 1024 * 1024;
  const chunked = (body: Buffer): Buffer => Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

  it.each<[string, string, () => Buffer]>([
    ['that says its length', `content-length: ${size}`, () => Buffer.alloc(size, ' ')],
    ['that does not', 'transfer-encoding: chunked', () => chunked(Buffer.alloc(size, ' '))],
    ['that says it would unpack to more', 'transfer-encoding: chunked\r\ncontent-encoding: gzip', () => chunked(gzipSync(Buffer.alloc(size, ' ')))],
  ])('%s gets its 413, even if the sender does not look up before all is sent', async (_what, headers, make) => {
    server = await RunningServer.start();
    const answer = await sendBlindly(headers, make());
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toMatchObject({ status: 413, detail: '请求正文超过192 MB（解压后计）；请减少单位或台账行数后再试' });
  }, 60_000);

  it('is not even asked for where its sender asks first', async () => {
    server = await RunningServer.start();
    const said = await new Promise<string>((resolve, reject) => {
      const asked = open({ host: '127.0.0.1', port: server.port, path: '/api/v1/score', method: 'POST', headers: { expect: '100-continue', 'content-length': size } });
      asked.on('continue', () => resolve('go on'));
      asked.on('response', (response) => {
        resolve(String(response.statusCode));
        asked.destroy();
      });
      asked.on('error', reject);
      asked.flushHeaders();
    });
    expect(said).toBe('413');
  });
});

describe('very many long requests at one time', () => {
  it('are refused as busy before they fill the memory, though each of them is small while it is packed', async () => {
    server = await RunningServer.start();
    const body = gzipSync(`{"rulebook":"${'x'.repeat(LIMITS.bodyBytes - 100)}"}`);
    expect(body.length).toBeLessThan(256 * 1024);
    await (await server.ask('health')).arrayBuffer();
    const watch = { most: 0 };
    const timer = setInterval(() => (watch.most = Math.max(watch.most, server.memory ?? 0)), 20);
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const answer = await server.post('score', body, { 'content-encoding': 'gzip' });
        await answer.arrayBuffer();
        return answer.status;
      }),
    );
    clearInterval(timer);
    expect([400, 429]).toEqual(expect.arrayContaining([...new Set(statuses)]));
    expect(watch.most, 'megabytes at most').toBeLessThan(1_500);
    // What they held is there again.
    expect((await server.post('score', body, { 'content-encoding': 'gzip' })).status).toBe(400);
    expect((await server.post('score', JSON.stringify(county(100, 40)))).status).toBe(200);
  }, 120_000);
});

describe('a service that is told to end', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s answers what is running and waiting, takes nothing new, and ends', async (signal) => {
    server = await RunningServer.start();
    const idle = connect(server.port, '127.0.0.1');
    const large = JSON.stringify(county(500, 40));
    const running = Array.from({ length: 3 }, async () => {
      const answer = await server.post('score', large);
      const { units } = (await answer.json()) as { units: unknown[] };
      return units.length;
    });
    // As soon as one of them is answered, the others are at work or waiting.
    await Promise.race(running);
    const over = server.stop(signal);
    expect(await Promise.all(running)).toEqual([500, 500, 500]);
    expect(await over).toBe(0);
    await expect(server.ask('health')).rejects.toThrow();
    idle.destroy();
  }, 60_000);
});
