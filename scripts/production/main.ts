import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { startLocal } from '../../functions/local';
import { consoleLog } from '../../functions/log';
import { addinConfig } from '../lib/addin-config.mjs';
import { addinSite } from '../lib/site.mjs';
import { readPlace, type Place } from './place';

/**
 * Entry of `npm start` in production, and of the container: pages and scoring function behind one
 * address, for a reverse proxy that speaks TLS. Needs nothing but `dist/server` and `dist/addin`.
 */
interface Running {
  close(): Promise<void>;
}
type Pages = (request: Request) => Response | Promise<Response>;

async function start(): Promise<void> {
  const place = readPlace(process.env);
  if ('faults' in place) throw new Error(place.faults.join('\n'));
  const { origin, port, service } = place;
  const config = addinConfig({ ...process.env, API_ORIGIN: service ?? origin });
  const site = addinSite({ folder: join(__dirname, '../addin'), config, lasting: true });
  const pages: Pages = (request) => site.fetch(request);
  const running = service === null ? await startBoth(place, pages) : await startPages(place, pages);
  consoleLog.info(`listening on port ${port} for ${origin}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void running.close().finally(() => process.exit(0)));
  }
}

function startBoth({ host, port }: Place, site: Pages): Promise<Running> {
  // However it was started: what is served to others never stands open.
  const env = { ...process.env, NODE_ENV: 'production' };
  return startLocal({ host, port, site, env, threadFile: join(__dirname, 'thread.cjs') });
}

/** The scoring function runs elsewhere. */
function startPages({ host, port }: Place, pages: Pages): Promise<Running> {
  return new Promise((ready, failed) => {
    const server = serve({ fetch: pages, hostname: host, port }, () =>
      ready({ close: () => new Promise((closed) => server.close(() => closed())) }),
    );
    server.once('error', failed);
  });
}

start().catch((error: Error) => {
  consoleLog.error(error.message);
  process.exitCode = 1;
});
