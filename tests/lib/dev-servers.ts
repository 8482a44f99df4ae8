import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from './sources';

/** What `npm start` runs, on ports of its own. */
export interface DevServers {
  readonly web: string;
  readonly api: string;
  readonly process: ChildProcess;
  /** As Ctrl+C does; gives the exit code. */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** A build may come first. */
const PATIENCE_MS = 110_000;

export async function freePorts(): Promise<{ API_PORT: string; WEB_PORT: string }> {
  const servers = [createServer(), createServer()];
  await Promise.all(servers.map((server) => once(server.listen(0, '127.0.0.1'), 'listening')));
  const [api, web] = servers.map((server) => String((server.address() as AddressInfo).port));
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return { API_PORT: api!, WEB_PORT: web! };
}

/** Starts it and waits until it says that both answer. `secure` is `npm run dev:https`, with a certificate that nobody trusts. */
export async function startDevServers({ secure = false } = {}): Promise<DevServers> {
  const { API_PORT, WEB_PORT } = await freePorts();
  const run = launch({ API_PORT, WEB_PORT }, secure ? ['scripts/dev-https.mjs', '--untrusted'] : ['scripts/start.mjs']);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail('does not come up'), PATIENCE_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      run.process.kill('SIGKILL');
      reject(new Error(`npm start ${why}:\n${run.output()}`));
    };
    run.process.once('exit', () => fail('ended'));
    run.process.stdout!.on('data', () => {
      if (!run.output().includes(secure ? 'manifest.development.xml' : 'Ctrl+C')) return;
      clearTimeout(timer);
      run.process.removeAllListeners('exit');
      resolve();
    });
  });
  return {
    web: `${secure ? 'https' : 'http'}://localhost:${WEB_PORT}`,
    api: `http://localhost:${API_PORT}`,
    process: run.process,
    async stop() {
      if (run.process.exitCode !== null) return run.process.exitCode;
      run.process.kill('SIGINT');
      const [code] = (await once(run.process, 'exit')) as [number | null];
      return code;
    },
  };
}

/** Starts it where it is expected to end by itself. */
export async function startInVain(ports: { API_PORT: string; WEB_PORT: string }): Promise<Ended> {
  const run = launch(ports, ['scripts/start.mjs']);
  const [code] = (await once(run.process, 'close')) as [number | null];
  return { code, output: run.output() };
}

function launch(ports: { API_PORT: string; WEB_PORT: string }, [script, ...args]: string[]): { process: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(root, script!), ...args], {
    cwd: root,
    // As a person starts it, not as a test runner sets things up.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { process: child, output: () => text };
}
