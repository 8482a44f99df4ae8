import { join } from 'node:path';
import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import type { Asked } from './http/message';
import { consoleLog } from './log';
import { partsOf, unconfiguredParts } from './assemble';
import { routes } from './routes';
import { serve } from './service';
import { faultText, readSettings } from './settings';

/** Entry for Azure Functions: registers every route by its name. */
const read = readSettings(process.env);
const parts = 'settings' in read ? partsOf(read.settings, join(__dirname, 'thread.cjs')) : unconfiguredParts();
if ('faults' in read) {
  // Thrown here, nothing would register and every address would be an unexplained 404.
  for (const fault of read.faults) consoleLog.error(faultText(fault));
}

for (const route of routes) {
  app.http(route.name, {
    methods: [route.method],
    route: route.path,
    // The route's own gate asks for credentials; the platform's keys would shut out signed-in people.
    authLevel: 'anonymous',
    handler: async (request: HttpRequest, context: InvocationContext): Promise<HttpResponseInit> => {
      const log = { info: (line: string) => context.log(line), error: (line: string) => context.error(line) };
      const { status, headers, body } = await serve(parts, route, request as Asked, request.params, log);
      return { status, headers, body };
    },
  });
}
