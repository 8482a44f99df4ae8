import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problem, Refused } from '../shared/service/problem';
import { securityHeaders } from './http/headers';
import type { Reply } from '../shared/service/reply';

const notHttp = problem(new Refused('invalid-request', 'notHttp'), 'zh');
const tooSlow = problem(new Refused('too-slow', 'tooSlow'), 'zh');

/** The answer to a request whose address cannot be read, so that no route sees it. */
export const unreadable = (): Response =>
  new Response(notHttp.body as string, { status: notHttp.status, headers: { ...securityHeaders, ...notHttp.headers } });

/**
 * Node's parser refuses what is not HTTP, or does not come in time, by itself; this gives its refusal the form of all
 * others. A connection on which nothing was asked in time is closed without a word: browsers open some beforehand, and
 * would take an answer that lies there for that to their next request.
 */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket & { _httpMessage?: ServerResponse | null };
    const answering = socket._httpMessage?.headersSent ?? false;
    if (!socket.writable || socket.bytesRead === 0 || answering) {
      socket.destroy();
      return;
    }
    // The other side may never close its half; what was said is sent, and then the whole connection goes.
    socket.end(httpText(error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? tooSlow : notHttp), () => socket.destroy());
    socket.setTimeout(MOST_WAIT, () => socket.destroy());
  });
}

/** Milliseconds in which a refusal must be taken. */
const MOST_WAIT = 5_000;

function httpText({ status, headers, body }: Reply): string {
  const lines = Object.entries({ ...securityHeaders, ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const reason = status === 408 ? 'Request Timeout' : 'Bad Request';
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${String(body)}`;
}
