import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';

export interface Registered {
  name: string;
  methods: string[];
  route: string;
  authLevel: string;
}
export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  bytes: Buffer;
}
interface Message {
  id?: number;
  loadedIn?: number;
  functions?: Registered[];
  http?: { status: number; headers: Record<string, string>; body: string };
  spent?: number;
  error?: string;
}

const STAND_IN = resolve(import.meta.dirname, 'stand-in.cjs');

/** A copy of the deploy folder outside the repository, where no package can be found but what is in it. */
export async function deployed(): Promise<{ folder: string; remove: () => void }> {
  await makeWhenStale(steps.functions);
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-deploy-'));
  cpSync(resolve(import.meta.dirname, '../../dist/functions'), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The deployed app in a process of its own, as the Functions host would run it. */
export class FunctionsApp {
  readonly output: string[] = [];
  functions: Registered[] = [];
  loadedIn = 0;
  /** Milliseconds of the processor's time from the beginning of the load to the last answer. */
  spent = 0;
  #next = 0;
  readonly #waiting = new Map<number, { done: (message: Message) => void }>();
  readonly #process: ChildProcess;

  private constructor(folder: string, env: Record<string, string>) {
    this.#process = fork(STAND_IN, [folder], { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env }, silent: true });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text: Buffer) => this.output.push(text.toString()));
    }
  }

  static async start(folder: string, env: Record<string, string> = {}): Promise<FunctionsApp> {
    const app = new FunctionsApp(folder, env);
    const first = await new Promise<Message>((ready, failed) => {
      app.#process.once('message', ready);
      app.#process.once('exit', () => failed(new Error(`the app did not load:\n${app.output.join('')}`)));
    });
    app.functions = first.functions ?? [];
    app.loadedIn = first.loadedIn ?? 0;
    app.#process.on('message', (message: Message) => app.#waiting.get(message.id ?? -1)?.done(message));
    return app;
  }

  async call(name: string, body?: string | Buffer, { headers = {}, params = {} }: { headers?: Record<string, string>; params?: Record<string, string> } = {}): Promise<Answer> {
    const { methods, route } = this.functions.find((candidate) => candidate.name === name) ?? { methods: [], route: '' };
    const url = `http://localhost:7071/api/${route.replace(/\{(\w+)\}/g, (_all, key: string) => params[key] ?? '')}`;
    const http = { method: methods[0], url, headers, params, query: {}, ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }) };
    const id = this.#next++;
    const message = await new Promise<Message>((done) => {
      this.#waiting.set(id, { done });
      this.#process.send({ id, name, http });
    });
    if (!message.http) throw new Error(message.error);
    this.spent = message.spent ?? 0;
    const bytes = Buffer.from(message.http.body, 'base64');
    return { status: message.http.status, headers: message.http.headers, text: bytes.toString(), bytes };
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const over = new Promise((done) => this.#process.once('exit', done));
    this.#process.kill();
    await over;
  }
}
