import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { securityHeaders } from './security-headers.mjs';

/**
 * The pages of the add-in, with their headers and their configuration.
 * @param {object} options
 * @param {string} options.folder the built pages
 * @param {{ service: string, auth: object }} options.config what `config.json` says
 * @param {boolean} [options.lasting] served over https for good
 */
export function addinSite({ folder, config, lasting = false }) {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    const { path } = context.req;
    for (const [name, value] of Object.entries(securityHeaders({ service: config.service, page: path, lasting }))) {
      context.header(name, value);
    }
    // Names with a hash never change their content; the pages that name them do.
    const forEver = path.startsWith('/assets/') && context.res.ok;
    context.header('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.get('/', (context) => context.redirect('/preview.html'));
  app.get('/config.json', (context) => context.json(config));
  app.use(serveStatic({ root: folder }));
  return app;
}
