import { createServer as createSecureServer } from 'node:https';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { at } from './root.mjs';
import { addinSite } from './site.mjs';

/**
 * Serves the built add-in with its preview.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.host
 * @param {ReturnType<typeof import('./addin-config.mjs').addinConfig>} options.config where the pages find the scoring function, if they need one
 * @param {string} [options.passTo] where calls of `/api` are passed on to, for a service of the same origin
 * @param {{ key: string, cert: string }} [options.certificate] for https
 * @returns {Promise<import('node:http').Server>} once it listens; rejects where the port is taken
 */
export function serveAddin({ port, host, config, passTo, certificate }) {
  const app = new Hono();
  if (passTo) app.all('/api/*', ({ req }) => proxy(`${passTo}${req.path}`, req));
  app.route('/', addinSite({ folder: at('dist/addin'), config }));

  return new Promise((resolve, reject) => {
    const secure = certificate ? { createServer: createSecureServer, serverOptions: certificate } : {};
    const server = serve({ fetch: app.fetch, port, hostname: host, ...secure }, () => resolve(server));
    server.once('error', reject);
  });
}
