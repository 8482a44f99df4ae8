import { setTimeout as wait } from 'node:timers/promises';
import { runTs } from './run-ts.mjs';
import { serveAddin } from './web-server.mjs';

/** Own machine only: neither server answers the network. */
const HOST = '127.0.0.1';

/**
 * Starts the scoring function and the add-in's web server, and waits until both answer.
 * @param {{ api: number, web: number }} ports
 * @param {{ key: string, cert: string }} [certificate] serves the add-in over https
 */
export async function serveHouse(ports, certificate) {
  const api = `http://localhost:${ports.api}`;
  const web = `${certificate ? 'https' : 'http'}://localhost:${ports.web}`;
  const { startLocal } = await runTs('functions/local.ts');
  const service = await startLocal({ port: ports.api, host: HOST, origins: [web] });
  const pages = await serveAddin({
    port: ports.web,
    host: HOST,
    certificate,
    config: { service: api, auth: { mode: 'open' } },
  });
  await answers(`http://${HOST}:${ports.api}/api/v1/health`);
  if (!certificate) await answers(`http://${HOST}:${ports.web}/preview.html`);

  return {
    api,
    web,
    close: () => Promise.all([service.close(), closeServer(pages)]),
  };
}

async function answers(url) {
  for (let tries = 0; tries < 50; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    if (answer) throw new Error(`${url} answers ${answer.status}.`);
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
