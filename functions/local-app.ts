import type { IncomingMessage } from 'node:http';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { isLoopback } from './access/open';
import type { Reply } from '../shared/service/reply';
import type { Asked } from './http/message';
import { inPieces, PIECE } from './http/pieces';
import { bytesOf } from './local-connections';
import { Refused } from '../shared/service/problem';
import type { Log } from './log';
import { routes } from './routes';
import { refusal, serve, type Parts } from './service';
import type { Settings } from './settings';

/** Every address of the service begins with it, as in Azure. */
export const PREFIX = '/api/';

/** The routes behind hono: what Azure's front does with addresses, methods and CORS is done here. */
export function localApp(parts: Parts, { access, origins }: Pick<Settings, 'access' | 'origins'>, log: Log): Hono {
  const app = new Hono();
  app.use(
    '*',
    cors({
      origin: (origin) => (origins.includes(origin) || (access.mode === 'open' && isLoopback(origin)) ? origin : null),
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', 'content-encoding', 'accept-language', 'authorization', 'x-functions-key'],
      exposeHeaders: ['retry-after'],
      maxAge: 600,
    }),
  );
  for (const route of routes) {
    app.on(route.method, PREFIX + route.path.replace(/\{(\w+)\}/g, ':$1'), async (context) =>
      responseOf(await serve(parts, route, asked(context), context.req.param(), log)),
    );
  }
  for (const { path, method } of routes) {
    app.all(PREFIX + path.replace(/\{(\w+)\}/g, ':$1'), (context) => {
      const more = { headers: { allow: method } };
      return responseOf(refusal(new Refused('method-not-allowed', 'methods', { allowed: method }, more), asked(context)));
    });
  }
  app.notFound((context) => responseOf(refusal(new Refused('not-found', 'noRoute'), asked(context))));
  return app;
}

/** Behind a server the bytes are taken from the connection itself. */
function asked({ req, env }: Context): Asked {
  const { method, url, headers } = req.raw;
  const { incoming } = (env ?? {}) as { incoming?: IncomingMessage };
  // Only to look at the request's own body would put a second reader on the connection.
  return { method, url, headers, body: incoming ? bytesOf(incoming) : (req.raw.body as Asked['body']) };
}

function responseOf({ status, headers, body }: Reply): Response {
  if (body.length <= PIECE) return new Response(body as BodyInit, { status, headers });
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Response(inPieces(bytes), { status, headers: { ...headers, 'content-length': String(bytes.byteLength) } });
}
