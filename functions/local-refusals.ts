import type { Server } from 'node:http';
import { problem, Refused } from './http/problem';
import { securityHeaders } from './http/headers';

const reply = problem(new Refused('invalid-request', 'notHttp'), 'zh');
const headers = { ...securityHeaders, ...reply.headers };

/** The answer to a request whose address cannot be read, so that no route sees it. */
export const unreadable = (): Response => new Response(reply.body as string, { status: reply.status, headers });

/**
 * Node's parser refuses what is not HTTP by itself; this gives its refusal the form of all others. A connection on
 * which nothing was asked in time is closed without a word: browsers open some beforehand, and would take an answer
 * that lies there for that to their next request.
 */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (_error, socket) => {
    if (!socket.writable || ('bytesRead' in socket && socket.bytesRead === 0)) {
      socket.destroy();
      return;
    }
    const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(reply.body), connection: 'close' });
    socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${String(reply.body)}`);
  });
}
