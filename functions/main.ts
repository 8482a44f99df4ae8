import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import type { Asked } from './http/message';
import { addresses } from '../shared/service/addresses';

/**
 * Entry for Azure Functions: registers every route by its name. What answers is large; it is loaded once the host knows
 * the routes, while the first request is still on its way.
 */
const answering = new Promise((registered) => setImmediate(registered)).then(() => import('./answering'));

for (const { name, method, path } of Object.values(addresses)) {
  app.http(name, {
    methods: [method],
    route: path,
    // The route's own gate asks for credentials; the platform's keys would shut out signed-in people.
    authLevel: 'anonymous',
    handler: async (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> => {
      const log = { info: (line: string) => context.log(line), error: (line: string) => context.error(line) };
      const { answer } = await answering;
      const { status, headers, body } = await answer(name, request as Asked, request.params, log);
      return { status, headers, body };
    },
  });
}
