import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';

const SERVER = resolve(import.meta.dirname, '../../dist/server/server.cjs');

/** The built server in a process of its own, with everything that it says. */
export class RunningServer {
  port = 0;
  exitCode: number | null = null;
  readonly #output: string[] = [];
  readonly #process: ChildProcess;

  private constructor(env: Record<string, string>) {
    this.#process = spawn(process.execPath, [SERVER], { env: { PATH: process.env.PATH ?? '', API_PORT: '0', ...env } });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text: Buffer) => this.#output.push(text.toString()));
    }
  }

  /** Resolves when it listens, or has ended instead (`port` 0). */
  static async start(env: Record<string, string> = {}): Promise<RunningServer> {
    await makeWhenStale(steps.functions);
    const server = new RunningServer(env);
    await new Promise<void>((ready) => {
      server.#process.stdout?.on('data', () => {
        const port = /listening on port (\d+)/.exec(server.output)?.[1];
        if (port !== undefined && server.port === 0) {
          server.port = Number(port);
          ready();
        }
      });
      server.#process.once('close', (code) => {
        server.exitCode = code;
        ready();
      });
    });
    return server;
  }

  get output(): string {
    return this.#output.join('');
  }

  /** Megabytes that the process holds; null where the system does not tell. */
  get memory(): number | null {
    try {
      const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))?.[1];
      return kilobytes === undefined ? null : Number(kilobytes) / 1024;
    } catch {
      return null;
    }
  }

  ask(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}/api/v1/${path}`, init);
  }

  post(path: string, body: BodyInit, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body, headers });
  }

  /** Sends a signal, and resolves with what the process says next that fits. */
  async answerTo(signal: NodeJS.Signals, expected: RegExp): Promise<string> {
    const from = this.output.length;
    this.#process.kill(signal);
    for (;;) {
      const said = expected.exec(this.output.slice(from));
      if (said) return said[1] ?? said[0];
      if (this.exitCode !== null) throw new Error(`the server has ended:\n${this.output}`);
      await new Promise((next) => setTimeout(next, 5));
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.exitCode !== null) return this.exitCode;
    const over = new Promise<number | null>((done) => this.#process.once('close', done));
    this.#process.kill(signal);
    return over;
  }
}
