import { createServer as createSecureServer } from 'node:https';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { proxy } from 'hono/proxy';
import { at } from './root.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * Serves the built add-in with its preview.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.host
 * @param {string} options.service where the pages find the scoring function
 * @param {{ mode: string }} [options.auth] how they sign in there
 * @param {string} [options.passTo] where calls of `/api` are passed on to, for a service of the same origin
 * @param {{ key: string, cert: string }} [options.certificate] for https
 * @returns {Promise<import('node:http').Server>} once it listens; rejects where the port is taken
 */
export function serveAddin({ port, host, service, auth = { mode: 'open' }, passTo, certificate }) {
  const app = new Hono();
  if (passTo) app.all('/api/*', ({ req }) => proxy(`${passTo}${req.path}`, req));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders({ service, page: context.req.path }))) {
      context.header(name, value);
    }
    // Names with a hash never change their content; the pages that name them do.
    const forEver = context.req.path.startsWith('/assets/') && context.res.ok;
    context.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.get('/', (context) => context.redirect('/preview.html'));
  app.get('/config.json', (context) => context.json({ service, auth }));
  app.use(serveStatic({ root: at('dist/addin') }));

  return new Promise((resolve, reject) => {
    const secure = certificate ? { createServer: createSecureServer, serverOptions: certificate } : {};
    const server = serve({ fetch: app.fetch, port, hostname: host, ...secure }, () => resolve(server));
    server.once('error', reject);
  });
}
