import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { createGunzip } from 'node:zlib';

const SERVER = 'dist/server/server.cjs';

export interface Asked {
  readonly status: number;
  /** Seconds from the first byte sent to the last one read. */
  readonly seconds: number;
  readonly bytesOut: number;
  /** As they went over the line. */
  readonly bytesPacked: number;
  /** The beginning of what was answered. */
  readonly head: string;
}

/** The service as it is built, in a process of its own: what it holds at the most is told by the system. */
export class Server {
  private constructor(private readonly process: ChildProcess, private readonly port: number) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<Server> {
    const child = spawn(process.execPath, [SERVER], { env: { PATH: process.env.PATH ?? '', API_PORT: '0', REQUESTS_PER_MINUTE: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const port = await new Promise<number>((ready, failed) => {
      child.once('exit', () => failed(new Error(said)));
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const known = /listening on port (\d+)/.exec(said)?.[1];
        if (known !== undefined) ready(Number(known));
      });
    });
    return new Server(child, port);
  }

  /** Megabytes that the process held at the most since it began. */
  get peak(): number {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024;
  }

  /** Sends a request that is packed already, and takes its answer packed, as the add-in does. */
  score(packed: Uint8Array): Promise<Asked> {
    const begun = performance.now();
    return new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', 'accept-encoding': 'gzip', 'content-length': packed.byteLength };
      const sent = request({ port: this.port, path: '/api/v1/score', method: 'POST', headers }, (answer) => {
        let [bytesOut, bytesPacked, head] = [0, 0, ''];
        answer.on('data', (chunk: Buffer) => (bytesPacked += chunk.byteLength));
        const plain = answer.headers['content-encoding'] === 'gzip' ? answer.pipe(createGunzip()) : answer;
        plain.on('data', (chunk: Buffer) => {
          bytesOut += chunk.byteLength;
          if (head.length < 400) head += chunk.toString().slice(0, 400);
        });
        plain.once('end', () => done({ status: answer.statusCode ?? 0, seconds: (performance.now() - begun) / 1000, bytesOut, bytesPacked, head }));
        plain.once('error', failed);
      });
      sent.once('error', failed);
      sent.end(packed);
    });
  }

  async stop(): Promise<void> {
    const over = new Promise((done) => this.process.once('close', done));
    this.process.kill('SIGTERM');
    await over;
  }
}
