import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { LIMITS } from '../shared/contract/limits';

/** Milliseconds. A caller that sends, or reads, drop by drop does not hold a connection for ever. */
export const PATIENCE = {
  /** Until the whole request has come, its head sooner. */
  request: 60_000,
  head: 10_000,
  /** How often that is looked at. */
  looked: 5_000,
  /** Without a byte of the answer being taken. */
  answer: 30_000,
  /** For the rest of a request that is answered already. */
  rest: 10_000,
  /** Before a connection is closed on a caller that may still be reading its last answer, or be sending its next request. */
  farewell: 300,
};

/**
 * The bytes of a request as they come. Whoever stops reading them leaves the connection as it is: closed over unread
 * bytes, it would take the answer with it.
 */
export function bytesOf(incoming: IncomingMessage): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => incoming.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]() as AsyncIterator<Uint8Array> };
}

/** Reads what is still being sent, and forgets it: a caller that sends without looking up finds its answer afterwards. */
function passOver(incoming: IncomingMessage, most: number): void {
  if (incoming.complete) return;
  const { socket } = incoming;
  const timer = setTimeout(() => socket.destroy(), most);
  const done = (): void => clearTimeout(timer);
  incoming.once('end', done).once('close', done).on('data', () => {}).resume();
}

/** Node has no event for it, but writes every head by the same method. */
function onHead(outgoing: ServerResponse, then: () => void): void {
  const writeHead = outgoing.writeHead.bind(outgoing) as (...given: unknown[]) => ServerResponse;
  outgoing.writeHead = (...given: unknown[]) => {
    then();
    return writeHead(...given);
  };
}

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** The connections of a server: what becomes of each once its answer is written, and of all of them at the end. */
export class Connections {
  readonly #server: Server;
  readonly #patience: Pick<typeof PATIENCE, 'answer' | 'rest' | 'farewell'>;
  readonly #open = new Set<Socket>();
  readonly #answering = new Map<Socket, ServerResponse>();
  #closing = false;

  constructor(server: Server, answer: Answer, patience: Pick<typeof PATIENCE, 'answer' | 'rest' | 'farewell'> = PATIENCE) {
    this.#server = server;
    this.#patience = patience;
    server.on('connection', (socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    const take: Answer = (incoming, outgoing) => {
      this.#seeOff(incoming, outgoing);
      answer(incoming, outgoing);
    };
    server.on('request', take);
    // Unknown expectations are passed over; Node itself would refuse them without a word.
    server.on('checkExpectation', take);
    // Before they send much, some callers ask whether they may.
    server.on('checkContinue', (incoming, outgoing) => {
      if (!(Number(incoming.headers['content-length']) > LIMITS.bodyBytes)) outgoing.writeContinue();
      take(incoming, outgoing);
    });
  }

  #seeOff(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { socket } = incoming;
    this.#answering.set(socket, outgoing);
    if (this.#closing) outgoing.shouldKeepAlive = false;
    // From here on the caller has only to read; one that does not is let go.
    onHead(outgoing, () => socket.setTimeout(this.#patience.answer));
    outgoing.once('finish', () => passOver(incoming, this.#patience.rest));
    outgoing.once('close', () => {
      this.#answering.delete(socket);
      if (this.#closing) this.#takeLeave(socket);
    });
  }

  #takeLeave(socket: Socket): void {
    setTimeout(() => {
      if (!this.#answering.has(socket)) socket.destroySoon();
    }, this.#patience.farewell);
  }

  /**
   * Takes no more connections, lets the requests that are running come to their end, and closes what is still open after `grace`
   * milliseconds. Node's own closing ends connections whose answer is still on its way.
   */
  async close(grace: number): Promise<void> {
    this.#closing = true;
    const closed = new Promise<void>((done) => void NetServer.prototype.close.call(this.#server, () => done()));
    for (const socket of this.#open) {
      const outgoing = this.#answering.get(socket);
      if (outgoing) outgoing.shouldKeepAlive = false;
      else this.#takeLeave(socket);
    }
    const end = setTimeout(() => this.#open.forEach((socket) => socket.destroy()), grace);
    await closed;
    clearTimeout(end);
    // What Node looks after beside the connections.
    this.#server.close();
  }
}
