import { createServer as createSecureServer } from 'node:https';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { at } from './root.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * Serves the built add-in with its preview.
 * @param {{ port: number, host: string, config: { service: string, auth: object }, certificate?: { key: string, cert: string } }} options
 * @returns {Promise<import('node:http').Server>} once it listens; rejects where the port is taken
 */
export function serveAddin({ port, host, config, certificate }) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders({ service: config.service, page: context.req.path }))) {
      context.header(name, value);
    }
    // Names with a hash never change their content; the pages that name them do.
    const forEver = context.req.path.startsWith('/assets/') && context.res.ok;
    context.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.get('/', (context) => context.redirect('/preview.html'));
  app.get('/config.json', (context) => context.json(config));
  app.use(serveStatic({ root: at('dist/addin') }));

  return new Promise((resolve, reject) => {
    const secure = certificate ? { createServer: createSecureServer, serverOptions: certificate } : {};
    const server = serve({ fetch: app.fetch, port, hostname: host, ...secure }, () => resolve(server));
    server.once('error', reject);
  });
}
