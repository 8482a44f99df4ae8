import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Connections } from './local-connections';

/** The server's own patience, in little. */
const patience = { answer: 150, rest: 150, farewell: 20 };

let server: Server;
let connections: Connections;
const callers: Socket[] = [];
afterEach(async () => {
  for (const caller of callers.splice(0)) caller.destroy();
  await connections.close(0);
});

async function open(answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void): Promise<void> {
  server = createServer();
  connections = new Connections(server, answer, patience);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
}

function call(text: string): Socket {
  const caller = connect({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', allowHalfOpen: true });
  caller.on('error', () => {});
  caller.write(text);
  callers.push(caller);
  return caller;
}

const count = (): Promise<number> => new Promise((done) => server.getConnections((_error, open) => done(open)));
const gone = (): Promise<void> => vi.waitFor(async () => expect(await count()).toBe(0), 5_000);
const GET = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';
const said = (caller: Socket): Promise<string> =>
  new Promise((done) => {
    let all = '';
    caller.on('data', (part) => (all += String(part))).on('end', () => done(all));
  });

describe('a connection', () => {
  it('is let go where nobody reads the answer', async () => {
    await open((_incoming, outgoing) => void outgoing.end(Buffer.alloc(64 * 1024 * 1024)));
    call(GET).pause();
    await vi.waitFor(async () => expect(await count()).toBe(1), 5_000);
    await gone();
  });

  it('is let go where nobody reads an answer that is written as it is taken', async () => {
    const piece = Buffer.alloc(256 * 1024);
    await open((_incoming, outgoing) => {
      const more = (): void => {
        while (outgoing.write(piece));
      };
      outgoing.on('drain', more);
      more();
    });
    call(GET).pause();
    await vi.waitFor(async () => expect(await count()).toBe(1), 5_000);
    await gone();
  });

  it('is let go where the rest of a request that is answered never comes', async () => {
    await open((_incoming, outgoing) => void outgoing.end('no'));
    const caller = call('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n\r\nhalf');
    expect(await said(caller)).toMatch(/no$/);
    await gone();
  });

  it('is used again where the rest does come', async () => {
    await open((_incoming, outgoing) => void outgoing.end('no'));
    const caller = call('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 4\r\n\r\n');
    const all = { text: '' };
    caller.on('data', (part) => (all.text += String(part)));
    await vi.waitFor(() => expect(all.text).toContain('no'), 5_000);
    caller.write(`half${GET}`);
    await vi.waitFor(() => expect(all.text.match(/no/g)).toHaveLength(2), 5_000);
  });
});

describe('the end of a server', () => {
  it('waits for what is being answered, and says that the connection ends with it', async () => {
    const asked = { answer: (): void => {} };
    await open((_incoming, outgoing) => void (asked.answer = () => void outgoing.end('done')));
    const idle = call('');
    const caller = call(GET);
    const all = said(caller);
    await vi.waitFor(async () => expect(await count()).toBe(2), 5_000);
    await vi.waitFor(() => expect(String(asked.answer)).toContain('done'), 5_000);
    const over = connections.close(10_000);
    await vi.waitFor(async () => expect(await count()).toBe(1), 5_000);
    asked.answer();
    expect(await all).toMatch(/connection: close[^]*done$/i);
    await over;
    idle.destroy();
  });

  it('waits no longer than its grace', async () => {
    await open(() => {});
    call(GET);
    await vi.waitFor(async () => expect(await count()).toBe(1), 5_000);
    await connections.close(100);
    expect(await count()).toBe(0);
  });
});
