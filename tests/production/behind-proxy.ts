import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import certificates from 'office-addin-dev-certs';
import { steps } from '../../scripts/build/steps.mjs';
import { makeWhenStale } from '../../scripts/lib/up-to-date.mjs';
import { freePorts } from '../lib/dev-servers';
import { root } from '../lib/sources';

export const KEY = 'a-key-of-the-office';
export const withKey = { AUTH_MODE: 'key', SERVICE_KEYS: `office=${createHash('sha256').update(KEY).digest('hex')}` };

/** A server of one's own: nothing but the two built folders, by a user without rights, behind TLS. */
export interface Installed {
  /** The proxy's address, as it stands in manifests. */
  readonly origin: string;
  readonly output: () => string;
  stop(): Promise<number | null>;
}

export async function install(env: Record<string, string> = withKey): Promise<Installed> {
  const { folder, remove } = await copied();
  const { API_PORT: inner, WEB_PORT: outer } = await freePorts();
  const origin = `https://localhost:${outer}`;
  const server = launch(folder, { ADDIN_ORIGIN: origin, WEB_PORT: inner, ...env });
  await listening(server);
  const proxy = await reverseProxy(Number(outer), Number(inner));
  return {
    origin,
    output: server.output,
    async stop() {
      if (server.process.exitCode !== null) return server.process.exitCode;
      proxy.closeAllConnections();
      proxy.close();
      server.process.kill('SIGTERM');
      const [code] = (await once(server.process, 'close')) as [number | null];
      remove();
      return code;
    },
  };
}

/** Starts it where it is expected to refuse. */
export async function installInVain(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { folder, remove } = await copied();
  const server = launch(folder, env);
  const [code] = (await once(server.process, 'close')) as [number | null];
  remove();
  return { code, output: server.output() };
}

/** What the Dockerfile takes along; nobody but its owner may write there. */
async function copied(): Promise<{ folder: string; remove: () => void }> {
  await makeWhenStale(steps.functions);
  await makeWhenStale(steps.addin);
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-installed-'));
  for (const part of ['server', 'addin']) cpSync(join(root, 'dist', part), join(folder, part), { recursive: true });
  const open = spawn('chmod', ['-R', 'a+rX,go-w', folder]);
  await once(open, 'close');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

interface Launched {
  readonly process: ChildProcess;
  readonly output: () => string;
}

function launch(folder: string, env: Record<string, string>): Launched {
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, ['server/pages-and-service.cjs'], { cwd: folder, env: { PATH: process.env.PATH, ...env }, ...asNobody });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  return { process: child, output: () => text };
}

async function listening({ process: child, output }: Launched): Promise<void> {
  await new Promise<void>((ready, failed) => {
    child.stdout!.on('data', () => output().includes('listening') && ready());
    child.once('close', () => failed(new Error(`the server ended:\n${output()}`)));
  });
}

/** What nginx is told in docs/self-hosting.md: pass everything on, say who asked and by which address. */
async function reverseProxy(port: number, inner: number): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-proxy-'));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((file) => join(folder, file)) as [string, string, string];
  await certificates.generateCertificates(ca, cert, key);
  const proxy = createServer({ cert: readFileSync(cert), key: readFileSync(key) }, (incoming, outgoing) => {
    const headers = { ...incoming.headers, 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
    const passed = request({ host: '127.0.0.1', port: inner, path: incoming.url, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  proxy.listen(port, '127.0.0.1');
  await once(proxy, 'listening');
  rmSync(folder, { recursive: true, force: true });
  return proxy;
}
