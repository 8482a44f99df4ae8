import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { ASK_AGAIN, ASSETS, FOR_EVER } from './caching.mjs';
import { securityHeaders } from './security-headers.mjs';

/**
 * The pages of the add-in, with their headers and their configuration.
 * @param {object} options
 * @param {string} options.folder the built pages
 * @param {ReturnType<typeof import('./addin-config.mjs').addinConfig>} options.config what `config.json` says
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
    context.header('Cache-Control', path.startsWith(ASSETS) && context.res.ok ? FOR_EVER : ASK_AGAIN);
  });
  app.get('/config.json', (context) => context.json(config));
  app.use(serveStatic({ root: folder }));
  return app;
}
