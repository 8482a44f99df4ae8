import { setTimeout as wait } from 'node:timers/promises';
import { stop as stopBundler } from 'esbuild';
import { steps } from '../build/steps.mjs';
import { addinConfig } from './addin-config.mjs';
import { isTaken, portFrom } from './ports.mjs';
import { at } from './root.mjs';
import { runTs } from './run-ts.mjs';
import { makeWhenStale } from './up-to-date.mjs';
import { serveAddin } from './web-server.mjs';

/** Own machine only: neither server answers the network. */
const HOST = '127.0.0.1';

/**
 * Builds what is needed, starts the scoring function and the add-in's web server, and prints their
 * addresses once both answer. All in this process: whatever ends it ends both.
 * @param {{ certificate?: { key: string, cert: string } }} [options] a certificate serves the add-in over https
 * @returns {Promise<{ api: string, web: string }>} the addresses
 */
export async function openDevServers({ certificate } = {}) {
  const ports = { API_PORT: portFrom('API_PORT', 7071), WEB_PORT: portFrom('WEB_PORT', 3000) };
  if (ports.API_PORT === ports.WEB_PORT) throw new Error('API_PORT and WEB_PORT must differ. / API_PORT 与 WEB_PORT 不能相同。');
  for (const [name, port] of Object.entries(ports)) if (await isTaken(port)) throw taken(name, port);

  await makeWhenStale(steps.functions);
  await makeWhenStale(steps.addin);
  const servers = await serve(ports, certificate).catch((error) => {
    // Another program may have been quicker between the look at the port and the taking of it.
    const name = Object.keys(ports).find((each) => ports[each] === error.port);
    throw error.code === 'EADDRINUSE' && name ? taken(name, error.port) : error;
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => servers.close().finally(() => process.exit(0)));
  }
  console.log(`Scoring function / 计分服务  ${servers.api}/api/v1/health`);
  console.log(`Web edition / 网页版         ${servers.web}/`);
  console.log(`Preview / 预览              ${servers.web}/preview.html`);
  console.log('Ctrl+C ends both. / 按 Ctrl+C 结束。');
  return { api: servers.api, web: servers.web };
}

async function serve(ports, certificate) {
  const api = `http://localhost:${ports.API_PORT}`;
  const web = `${certificate ? 'https' : 'http'}://localhost:${ports.WEB_PORT}`;
  const { startLocal } = await runTs('functions/local.ts');
  // The bundler is not needed again, and its process would stay as long as this one.
  await stopBundler();
  const service = await startLocal({
    port: ports.API_PORT,
    host: HOST,
    origins: [web],
    // Long cohorts are worked out in a thread, which needs a file of its own.
    threadFile: at('dist/functions/thread.cjs'),
    log: { info: () => {}, error: (line) => console.error(line) },
  });
  const pages = await serveAddin({
    port: ports.WEB_PORT,
    host: HOST,
    // From a page over https some browsers reach no service over http, not even on this machine.
    config: addinConfig({ SCORING: process.env.SCORING, API_ORIGIN: certificate ? web : api }),
    ...(certificate ? { certificate, passTo: api } : {}),
  });
  await answers(`http://${HOST}:${ports.API_PORT}/api/v1/health`);
  if (!certificate) await answers(`http://${HOST}:${ports.WEB_PORT}/preview.html`);
  return { api, web, close: () => Promise.all([service.close(), closeServer(pages)]) };
}

async function answers(url) {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (answer) throw new Error(`${url} answers ${answer.status}. / ${url} 返回 ${answer.status}。`);
    await wait(100);
  }
  throw new Error(`${url} does not answer. / ${url} 没有应答。`);
}

function closeServer(server) {
  server.closeAllConnections?.();
  return new Promise((resolve) => {
    server.close(resolve);
  });
}

const taken = (name, port) =>
  new Error(`Port ${port} is in use: end the other program, or set ${name}. / 端口 ${port} 已被占用：请关闭占用它的程序，或用 ${name} 另设端口。`);
