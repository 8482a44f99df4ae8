import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between the add-in and the service, and does this to a request. `pass` gives what the service answers. */
export type Fault = (response: ServerResponse, pass: () => Promise<string>) => void | Promise<void>;

/** A proxy that fails in one way until it is healed, and counts how many requests come at one time. */
export class Proxy {
  /** The most requests under way at one time, counted from the first that failed. */
  crowd = 0;
  private failed = 0;
  private inFlight = 0;
  private server: Server | null = null;
  private port = 0;

  private constructor(
    private readonly target: string,
    private fault: Fault | 'down' | null,
  ) {}

  static async to(target: string, fault: Fault | 'down' | null): Promise<Proxy> {
    const proxy = new Proxy(target, fault);
    await proxy.open();
    if (fault === 'down') await proxy.close();
    return proxy;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async heal(): Promise<void> {
    const { fault } = this;
    this.fault = null;
    if (fault === 'down') await this.open();
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  }

  private async open(): Promise<void> {
    const server = createServer((request, response) => void this.take(request, response));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.inFlight++;
    if (this.failed > 0) this.crowd = Math.max(this.crowd, this.inFlight);
    const { fault } = this;
    response.on('close', () => {
      this.inFlight--;
      if (fault !== null) this.failed++;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const pass = async (): Promise<string> => {
      const answer = await fetch(this.target + (request.url ?? ''), { method: 'POST', body: Buffer.concat(chunks), headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' } });
      return answer.text();
    };
    if (fault === null || fault === 'down') response.writeHead(200, { 'content-type': 'application/json' }).end(await pass());
    else await fault(response, pass);
  }
}
